import { describe, expect, it } from 'vitest';
import { actionErrors } from '../../../../src/base/catalogue/action.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('actionErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(actionErrors);
    expect(
      Object.values(actionErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR9\d+ ?)+$/);
  });
});
