import { describe, expect, it } from 'vitest';
import { providerErrors } from '../../../../src/base/catalogue/provider.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('providerErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(providerErrors);
    expect(
      Object.values(providerErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR8\d+ ?)+$/);
  });
});
