import { describe, expect, it } from 'vitest';
import { chainErrors } from '../../../../src/base/catalogue/chain.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('chainErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(chainErrors);
    expect(
      Object.values(chainErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR2\d+ ?)+$/);
  });
});
