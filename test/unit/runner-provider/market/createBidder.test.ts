import { describe, expect, it } from 'vitest';
import type { MsgCreateBid } from '../../../../src/chain/protocol/akash.ts';
import type { OrderView } from '../../../../src/chain/query/orderView.ts';
import { bidderProfile } from '../../../../src/runner-provider/config/bidderProfile.ts';
import { createBidder } from '../../../../src/runner-provider/market/createBidder.ts';
import { createReservations } from '../../../../src/runner-provider/market/createReservations.ts';
import { agentConfig } from '../../../helpers/agentConfig.ts';
import { createFakeSubmit, createNotingLogger, someFailure, someLease } from '../../../helpers/runnerProvider.ts';
import { shellSdl, someDeployment } from '../../../helpers/someDeployment.ts';

function orderOf(oseq: number, more: Partial<OrderView> = {}, sdl = shellSdl('true')): OrderView {
  const { owner, dseq, gseq } = someLease;
  return {
    id: { owner, dseq, gseq, oseq },
    state: 'open',
    spec: someDeployment(sdl).groups[0]!,
    createdAt: 3n,
    ...more,
  };
}

function makeBidder(outcome?: Parameters<typeof createFakeSubmit>[0], cpu = 8) {
  const config = agentConfig({ capacity: { cpu, memory: '32Gi', storage: '64Gi' } });
  const fake = createFakeSubmit(outcome);
  const noting = createNotingLogger();
  const reservations = createReservations();
  const bidder = createBidder({
    provider: someLease.provider,
    profile: bidderProfile(config),
    bidDeposit: config.bidDeposit,
    reservations,
    submit: fake.submit,
    logger: noting.logger,
    signal: new AbortController().signal,
  });
  return { bidder, reservations, ...fake, ...noting };
}

describe('createBidder', () => {
  it('sends all bids of a call in one transaction, with a fixed gas limit', async () => {
    const { bidder, submitted, reservations } = makeBidder();
    await bidder.consider([orderOf(1), orderOf(2)]);
    expect(submitted).toHaveLength(1);
    expect(submitted[0]).toMatchObject({ gasLimit: 600_000n, messages: [{}, {}] });
    const bid = submitted[0]!.messages[0]!.value as MsgCreateBid;
    expect(bid).toMatchObject({
      id: { provider: someLease.provider, oseq: 1 },
      deposit: { amount: { amount: '500000' } },
    });
    expect(bid.resourcesOffer).toHaveLength(1);
    expect(reservations.list()).toHaveLength(2);
  });

  it('bids once on an order, whoever asks', async () => {
    const { bidder, submitted } = makeBidder();
    bidder.remember(orderOf(2).id);
    await Promise.all([bidder.consider([orderOf(1), orderOf(2)]), bidder.consider([orderOf(1)])]);
    await bidder.consider([orderOf(1)]);
    expect(submitted.map(({ messages }) => messages.length)).toEqual([1]);
  });

  it('knows what is on its way', async () => {
    const { bidder } = makeBidder();
    const considered = bidder.consider([orderOf(1)]);
    expect(bidder.inFlight()).toEqual([orderOf(1).id]);
    await considered;
    expect(bidder.inFlight()).toEqual([]);
  });

  it('never promises the same resources twice', async () => {
    const { bidder, submitted, reservations } = makeBidder(undefined, 2);
    await bidder.consider([orderOf(1), orderOf(2), orderOf(3)]);
    expect(submitted[0]!.messages).toHaveLength(2);
    reservations.release(orderOf(1).id);
    await bidder.consider([orderOf(3)]);
    expect(submitted[1]!.messages).toHaveLength(1);
  });

  it.each([
    ['its own order', orderOf(1, { id: { ...orderOf(1).id, owner: someLease.provider } })],
    ['an order that pays too little', orderOf(1, {}, shellSdl('true', { price: 1 }))],
    ['an order that demands a notice', orderOf(1, { reclamation: { minWindow: undefined } as never })],
  ])('makes no bid on %s, and holds nothing for it', async (_, order) => {
    const { bidder, submitted, reservations } = makeBidder();
    await bidder.consider([order]);
    expect([submitted, reservations.list()]).toEqual([[], []]);
  });

  it('sends each alone when they fail together, and frees what failed alone', async () => {
    const { bidder, submitted, reservations } = makeBidder(({ messages }) =>
      messages.length > 1 || (messages[0]!.value as MsgCreateBid).id?.oseq === 1 ? someFailure(13) : undefined,
    );
    await bidder.consider([orderOf(1), orderOf(2)]);
    expect(submitted.map(({ messages, gasLimit }) => [messages.length, gasLimit])).toEqual([
      [2, 600_000n],
      [1, undefined],
      [1, undefined],
    ]);
    expect(reservations.list().map(({ order }) => order.oseq)).toEqual([2]);
    expect(new Set(submitted.map(({ key }) => key)).size).toBe(3);
  });

  it('takes a bid that exists already for made', async () => {
    const { bidder, submitted, reservations } = makeBidder(() => someFailure(21));
    await bidder.consider([orderOf(1)]);
    expect([submitted.length, reservations.list().length]).toEqual([1, 1]);
  });

  it('outlives a signer that throws', async () => {
    const { bidder, lines, reservations } = makeBidder(() => {
      throw new RangeError('no node');
    });
    await bidder.consider([orderOf(1)]);
    expect(lines).toContain('a bid could not be sent');
    expect(reservations.list()).toEqual([]);
  });
});
