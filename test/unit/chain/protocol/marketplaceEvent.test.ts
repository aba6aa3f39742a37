import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeMarketplaceEvent,
  encodeMarketplaceEvent,
  type MarketplaceEvent,
} from '../../../../src/chain/protocol/marketplaceEvent.ts';

const owner = 'akash1owner';
const dseq = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const deployment = fc.record({ owner: fc.constant(owner), dseq });
const group = fc.record({ owner: fc.constant(owner), dseq, gseq: fc.nat() });
const order = fc.record({ owner: fc.constant(owner), dseq, gseq: fc.nat(), oseq: fc.nat() });
const lease = fc.record({ owner: fc.constant(owner), dseq, gseq: fc.nat(), oseq: fc.nat(), provider: fc.string() });
const price = fc.record({
  denom: fc.constant('uact'),
  amount: fc.record({ atomics: fc.bigInt({ min: 0n, max: 1n << 90n }) }),
});
const kind = fc.constantFrom;
const event: fc.Arbitrary<MarketplaceEvent> = fc.oneof(
  fc.record({
    kind: kind('deployment-created' as const, 'deployment-updated' as const),
    id: deployment,
    hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  }),
  fc.record({ kind: kind('deployment-closed' as const), id: deployment }),
  fc.record({ kind: kind('group-started' as const, 'group-paused' as const, 'group-closed' as const), id: group }),
  fc.record({ kind: kind('order-created' as const, 'order-closed' as const), id: order }),
  fc.record({ kind: kind('bid-created' as const, 'lease-created' as const), id: lease, price }),
  fc.record({ kind: kind('bid-closed' as const), id: lease }),
  fc.record({ kind: kind('lease-closed' as const), id: lease, reason: fc.string() }),
  fc.record({
    kind: kind('lease-reclaim-started' as const),
    id: lease,
    reason: fc.string(),
    deadline: fc.bigInt(0n, 1n << 62n),
  }),
);

describe('marketplace events', () => {
  it('come back from the wire as they went, a msg_index among their attributes or not', () => {
    fc.assert(
      fc.property(event, (one) => {
        const wire = encodeMarketplaceEvent(one);
        expect(decodeMarketplaceEvent(wire)).toEqual(one);
        const delivered = { ...wire, attributes: [...wire.attributes, { key: 'msg_index', value: '0' }] };
        expect(decodeMarketplaceEvent(delivered)).toEqual(one);
      }),
    );
  });

  it('have the form of the node: proto JSON per field', () => {
    const id = { owner, dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1p' };
    const amount = { atomics: 1_000_000_000_000_000_000n };
    expect(encodeMarketplaceEvent({ kind: 'bid-created', id, price: { denom: 'uact', amount } })).toEqual({
      type: 'akash.market.v1.EventBidCreated',
      attributes: [
        { key: 'id', value: '{"owner":"akash1owner","dseq":"7","gseq":1,"oseq":1,"provider":"akash1p","bseq":0}' },
        { key: 'price', value: '{"denom":"uact","amount":"1.000000000000000000"}' },
      ],
    });
  });

  it('are passed over when foreign or not of the expected form', () => {
    const type = 'akash.market.v1.EventOrderCreated';
    expect(decodeMarketplaceEvent({ type: 'transfer', attributes: [] })).toBeUndefined();
    expect(decodeMarketplaceEvent({ type, attributes: [] })).toBeUndefined();
    expect(decodeMarketplaceEvent({ type, attributes: [{ key: 'id', value: 'no json' }] })).toBeUndefined();
    expect(
      decodeMarketplaceEvent({ type, attributes: [{ key: 'id', value: '{"owner":"a","dseq":7}' }] }),
    ).toBeUndefined();
  });
});
