import { describe, expect, it, vi } from 'vitest';
import type { MarketplaceEvent } from '../../../../src/chain/protocol/marketplaceEvent.ts';
import type { OrderView } from '../../../../src/chain/query/orderView.ts';
import { createReservations } from '../../../../src/runner-provider/market/createReservations.ts';
import { catchUpOrders, type MarketOptions, watchMarket } from '../../../../src/runner-provider/market/watchMarket.ts';
import { createNotingLogger, someBidView, someLease } from '../../../helpers/runnerProvider.ts';

const { provider, ...someOrder } = someLease;
const price = someBidView().price;

function makeMarket(more: Partial<MarketOptions['chain']> = {}) {
  const orderView = (oseq: number) => ({ id: { ...someOrder, oseq } }) as OrderView;
  const consider = vi.fn(async (_: readonly OrderView[]) => undefined);
  const bidder = { consider, remember: vi.fn(), inFlight: () => [] };
  const chain = {
    listOpenOrders: vi.fn(async () => [orderView(1), orderView(2)]),
    listOwnBids: async () => [someBidView()],
    findOwnBid: async (id: { oseq: number }) => (id.oseq === 2 ? someBidView({ state: 'closed' as const }) : undefined),
    ...more,
  };
  const noting = createNotingLogger();
  const wake = vi.fn();
  const reservations = createReservations();
  reservations.hold(someOrder, []);
  const signal = new AbortController().signal;
  const options: MarketOptions = { provider, chain, bidder, reservations, wake, logger: noting.logger, signal };
  return { options, bidder, chain, wake, reservations, lines: noting.lines };
}

async function* blocksOf(...events: MarketplaceEvent[]) {
  yield { height: 5n, timeMs: 0, events };
}

describe('watchMarket', () => {
  it('considers the orders of a block, each deployment read once', async () => {
    const { options, bidder, chain } = makeMarket();
    await watchMarket(
      options,
      blocksOf({ kind: 'order-created', id: someOrder }, { kind: 'order-created', id: { ...someOrder, oseq: 3 } }),
    );
    expect(chain.listOpenOrders).toHaveBeenCalledExactlyOnceWith({ owner: someLease.owner, dseq: someLease.dseq });
    // Order 3 was gone when it was read; order 2 was not announced.
    expect(bidder.consider.mock.calls.map(([orders]) => orders.map(({ id }) => id.oseq))).toEqual([[1]]);
  });

  it('goes on when an order cannot be read', async () => {
    const { options, lines } = makeMarket({ listOpenOrders: () => Promise.reject(new RangeError('down')) });
    await watchMarket(options, blocksOf({ kind: 'order-created', id: someOrder }));
    expect(lines).toEqual(['new orders could not be read']);
  });

  it('frees an order that another won, and wakes for one of its own', async () => {
    const { options, reservations, wake } = makeMarket();
    await watchMarket(options, blocksOf({ kind: 'lease-created', id: someLease, price }));
    expect([reservations.has(someOrder), wake.mock.calls.length]).toEqual([true, 1]);
    await watchMarket(options, blocksOf({ kind: 'lease-created', id: { ...someLease, provider: 'other' }, price }));
    expect([reservations.has(someOrder), wake.mock.calls.length]).toEqual([false, 1]);
  });

  it.each([
    [{ kind: 'lease-closed', id: someLease, reason: '' }, 1],
    [{ kind: 'bid-closed', id: someLease }, 1],
    [{ kind: 'order-closed', id: someOrder }, 1],
    [{ kind: 'bid-closed', id: { ...someLease, provider: 'other' } }, 0],
    [{ kind: 'order-closed', id: { ...someOrder, oseq: 9 } }, 0],
    [{ kind: 'deployment-closed', id: someOrder }, 0],
  ] as Array<[MarketplaceEvent, number]>)('wakes for what concerns it: %o', async (event, times) => {
    const { options, wake } = makeMarket();
    await watchMarket(options, blocksOf(event));
    expect(wake).toHaveBeenCalledTimes(times);
  });
});

describe('catchUpOrders', () => {
  it('considers what is open, and remembers what it bid on in an earlier life', async () => {
    const { options, bidder } = makeMarket();
    await catchUpOrders(options);
    expect(bidder.remember.mock.calls.map(([{ oseq }]) => oseq)).toEqual([1, 2]);
    expect(bidder.consider.mock.calls[0]![0]).toHaveLength(2);
  });
});
