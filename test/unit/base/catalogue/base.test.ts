import { describe, expect, it } from 'vitest';
import { baseErrors } from '../../../../src/base/catalogue/base.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('baseErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(baseErrors);
    expect(
      Object.values(baseErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR10\d+ ?)+$/);
  });
});
