import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeCoin,
  decodeDecCoin,
  encodeCoin,
  encodeDecCoin,
  formatCoin,
  formatDecCoin,
} from '../../../../src/chain/protocol/coin.ts';

const denom = fc.constantFrom('uact', 'uakt');
const amount = fc.bigInt({ min: 0n, max: 1n << 120n });

describe('coins', () => {
  it('come back from the wire as they went', () => {
    fc.assert(
      fc.property(denom, amount, (name, value) => {
        const coin = { denom: name, amount: value };
        expect(decodeCoin(encodeCoin(coin))).toEqual(coin);
        const price = { denom: name, amount: { atomics: value } };
        expect(decodeDecCoin(encodeDecCoin(price))).toEqual(price);
      }),
    );
  });

  it('read as nothing when protobuf leaves them out', () => {
    expect(decodeCoin(undefined)).toEqual({ denom: '', amount: 0n });
    expect(decodeCoin({ denom: 'uact', amount: '' })).toEqual({ denom: 'uact', amount: 0n });
    expect(decodeDecCoin(undefined)).toEqual({ denom: '', amount: { atomics: 0n } });
  });

  it('are written as the network writes them', () => {
    expect(formatCoin({ denom: 'uact', amount: 500_000n })).toBe('500000uact');
    expect(formatDecCoin({ denom: 'uact', amount: { atomics: 120_500_000_000_000_000_000n } })).toBe('120.5uact');
  });
});
