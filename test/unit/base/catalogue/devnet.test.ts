import { describe, expect, it } from 'vitest';
import { devnetErrors } from '../../../../src/base/catalogue/devnet.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('devnetErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(devnetErrors);
    expect(
      Object.values(devnetErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR8\d+ ?)+$/);
  });
});
