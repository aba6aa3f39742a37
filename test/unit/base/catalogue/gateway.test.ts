import { describe, expect, it } from 'vitest';
import { gatewayErrors } from '../../../../src/base/catalogue/gateway.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('gatewayErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(gatewayErrors);
    expect(
      Object.values(gatewayErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR5\d+ ?)+$/);
  });
});
