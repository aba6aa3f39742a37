import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, parseDecimal } from '../../../src/base/decimal.ts';
import { type BidCandidate, chooseBid } from '../../../src/bidding/chooseBid.ts';

const bid = (provider: string, amount: string, change: Partial<BidCandidate> = {}): BidCandidate => ({
  id: { owner: 'akash1owner', dseq: 1n, gseq: 1, oseq: 1, provider },
  price: { denom: 'uact', amount: parseDecimal(amount) },
  ...change,
});
const maxPrice = { denom: 'uact', amount: parseDecimal('100') };
const chosen = (...args: Parameters<typeof chooseBid>) => {
  const result = chooseBid(...args);
  return result.ok ? result.value.id.provider : result.error;
};

describe('chooseBid', () => {
  it('takes the cheapest, and of equals the first address', () => {
    expect(chosen([bid('a', '3'), bid('b', '1'), bid('c', '2')], { maxPrice })).toBe('b');
    expect(chosen([bid('c', '1'), bid('a', '1'), bid('b', '1')], { maxPrice })).toBe('a');
    expect(chosen([bid('a', '100')], { maxPrice })).toBe('a');
  });

  it('passes over what cannot be taken, and says why', () => {
    const bids = [
      bid('a', '1', { state: 'lost' }),
      bid('b', '1'),
      bid('c', '1', { price: { denom: 'uakt', amount: parseDecimal('1') } }),
      bid('d', '100.000000000000000001'),
      bid('e', '2'),
    ];
    const exclude = new Set(['b']);
    expect(
      chosen([...bids, bid('f', '50', { state: 'open' })], {
        maxPrice,
        exclude,
        accept: ({ id }) => id.provider !== 'e',
      }),
    ).toBe('f');
    expect(chosen(bids, { maxPrice, exclude, accept: () => false })).toEqual({
      code: 'NO_ACCEPTABLE_BID',
      rejected: [
        { provider: 'a', reason: 'not-open' },
        { provider: 'b', reason: 'excluded' },
        { provider: 'c', reason: 'other-denom' },
        { provider: 'd', reason: 'too-dear' },
        { provider: 'e', reason: 'policy' },
      ],
    });
    expect(chosen([], { maxPrice })).toEqual({ code: 'NO_BIDS', rejected: [] });
  });

  it('always picks a minimum, whatever the order of the bids', () => {
    const bids = fc.array(
      fc.record({ provider: fc.stringMatching(/^[a-z0-9]{1,6}$/), atomics: fc.bigInt(1n, 200n * 10n ** 18n) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(bids, (drawn) => {
        const all = drawn.map(({ provider, atomics }) =>
          bid(provider, '1', { price: { denom: 'uact', amount: { atomics } } }),
        );
        const result = chooseBid(all, { maxPrice });
        const affordable = all.filter(({ price }) => compareDecimals(price.amount, maxPrice.amount) <= 0);
        expect(result.ok).toBe(affordable.length > 0);
        if (!result.ok) return;
        expect(affordable.every(({ price }) => compareDecimals(result.value.price.amount, price.amount) <= 0)).toBe(
          true,
        );
        const turned = chooseBid(all.toReversed(), { maxPrice });
        expect(turned.ok && turned.value.id.provider).toBe(result.value.id.provider);
      }),
    );
  });
});
