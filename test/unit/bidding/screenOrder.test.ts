import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../src/base/decimal.ts';
import { type BidderProfile, screenOrder } from '../../../src/bidding/screenOrder.ts';
import { node } from './sampleNode.ts';
import { order } from './sampleOrder.ts';

const bidder: BidderProfile = {
  attributes: [{ key: 'region', value: 'eu' }],
  rates: {
    cpu: parseDecimal('0.02'),
    memory: parseDecimal('0'),
    storage: { ephemeral: parseDecimal('0') },
    endpoint: parseDecimal('0'),
    ip: parseDecimal('0'),
  },
  nodes: [node('a', 4)],
  reservations: [],
};
const codeOf = (spec: ReturnType<typeof order>, change: Partial<BidderProfile> = {}) => {
  const result = screenOrder(spec, { ...bidder, ...change });
  return result.ok ? 'ok' : result.error.code;
};

describe('screenOrder', () => {
  it('plans price, offer and reservation', () => {
    const result = screenOrder(order([{ count: 2 }], { region: 'eu' }), bidder);
    expect(result.ok && formatDecimal(result.value.price.amount)).toBe('40');
    expect(result.ok && result.value.offer.map(({ count }) => count)).toEqual([2]);
    expect(result.ok && result.value.reservation.map(({ name, cpuMilli }) => [name, cpuMilli])).toEqual([['a', 2000n]]);
  });

  it.each([
    ['no resources', order([]), {}, 'ORDER_INVALID'],
    ['no replicas', order([{ count: 0 }]), {}, 'ORDER_INVALID'],
    ['no CPU', order([{ cpu: 0 }]), {}, 'ORDER_INVALID'],
    ['another coin', order([{ denom: 'uakt' }]), {}, 'DENOM_UNSUPPORTED'],
    ['another region', order([{}], { region: 'us' }), {}, 'ATTRIBUTES_MISSING'],
    [
      'an order that is of no interest',
      order(),
      { orderAttributes: [{ key: 'ci', value: 'true' }] },
      'ORDER_LACKS_ATTRIBUTES',
    ],
    [
      'a class that we lack',
      order([{ storage: [{ mi: 9, attributes: { class: 'beta3', persistent: 'true' } }] }]),
      {},
      'STORAGE_CLASS_MISSING',
    ],
    ['five volumes', order([{ storage: Array.from({ length: 5 }, () => ({ mi: 9 })) }]), {}, 'ORDER_TOO_MANY_VOLUMES'],
    ['no room', order([{ count: 5 }]), {}, 'RESOURCES_EXHAUSTED'],
    ['no room left', order([{ count: 3 }]), { reservations: [[node('a', 2)]] }, 'RESOURCES_EXHAUSTED'],
    ['too low a price', order([{ price: '1' }]), {}, 'PRICE_ABOVE_ORDER'],
  ])('does not bid: %s', (_, spec, change, code) => {
    expect(codeOf(spec, change)).toBe(code);
  });
});
