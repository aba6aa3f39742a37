import { describe, expect, it } from 'vitest';
import { tenantErrors } from '../../../../src/base/catalogue/tenant.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('tenantErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(tenantErrors);
    expect(
      Object.values(tenantErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR6\d+ ?)+$/);
  });
});
