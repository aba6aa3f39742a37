import { describe, expect, it } from 'vitest';
import { manifestErrors } from '../../../../src/base/catalogue/manifest.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('manifestErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(manifestErrors);
    expect(
      Object.values(manifestErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR3\d+ ?)+$/);
  });
});
