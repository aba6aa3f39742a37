import { describe, expect, it } from 'vitest';
import { biddingErrors } from '../../../../src/base/catalogue/bidding.ts';
import { catalogue } from '../../../../src/base/catalogue.ts';

describe('biddingErrors', () => {
  it('is part of the catalogue, with codes of its section', () => {
    expect(catalogue).toMatchObject(biddingErrors);
    expect(
      Object.values(biddingErrors)
        .map((entry) => entry.code)
        .join(' '),
    ).toMatch(/^(AR4\d+ ?)+$/);
  });
});
