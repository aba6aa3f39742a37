import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../../src/base/decimal.ts';
import { groupPrice } from '../../../../../src/devnet/module/deployment/groupPrice.ts';
import { coins, resources, spec } from '../../market.ts';

describe('groupPrice', () => {
  it('adds up the units’ prices times their counts', () => {
    const price = groupPrice(
      spec('0', {
        resources: [
          { resource: resources(), count: 3, price: coins('1.5') },
          { resource: resources({ id: 2 }), count: 2, price: coins('0.25') },
        ],
      }),
    );
    expect([formatDecimal(price.amount), price.denom]).toEqual(['5', 'uact']);
  });

  it('is nothing of no denom without units', () => {
    expect(groupPrice(spec('0', { resources: [] }))).toEqual({ denom: '', amount: { atomics: 0n } });
  });
});
