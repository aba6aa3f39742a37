import type { Logger } from '../../base/logger.ts';
import { describeError } from '../../base/runnerError.ts';
import type { Block } from '../../chain/events/block.ts';
import { formatDeploymentId, formatOrderId, type OrderId } from '../../chain/protocol/ids.ts';
import type { MarketplaceEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { ProviderChain } from '../chain/providerChain.ts';
import type { Bidder } from './createBidder.ts';
import type { Reservations } from './createReservations.ts';

export interface MarketOptions {
  readonly provider: string;
  readonly chain: Pick<ProviderChain, 'listOpenOrders' | 'listOwnBids' | 'findOwnBid'>;
  readonly bidder: Bidder;
  readonly reservations: Reservations;
  /** There is something of ours to look at. */
  readonly wake: () => void;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * Follows the market block by block. New orders are considered at once and without waiting for the outcome, so that bids land in the next
 * block. What else happens is a hint: it frees what is lost for certain, and wakes the reconciliation, which asks the chain.
 */
export async function watchMarket(options: MarketOptions, blocks: AsyncIterable<Block>): Promise<void> {
  const considering = new Set<Promise<void>>();
  for await (const { events } of blocks) {
    const created = events.filter((event) => event.kind === 'order-created').map(({ id }) => id as OrderId);
    if (created.length > 0) {
      const work: Promise<void> = considerCreated(options, created).finally(() => considering.delete(work));
      considering.add(work);
    }
    for (const event of events) noteEvent(options, event);
  }
  await Promise.all(considering);
}

/** Bids on what is open already; our bids of an earlier run, whatever became of them, are not repeated. */
export async function catchUpOrders({ chain, bidder }: MarketOptions): Promise<void> {
  const open = await chain.listOpenOrders();
  for (const { id } of await chain.listOwnBids('open')) bidder.remember(id);
  for (const { id } of open) if (await chain.findOwnBid(id)) bidder.remember(id);
  await bidder.consider(open);
}

async function considerCreated({ chain, bidder, logger, signal }: MarketOptions, created: OrderId[]): Promise<void> {
  const wanted = new Set(created.map(formatOrderId));
  const deployments = [...new Map(created.map((id) => [formatDeploymentId(id), id])).values()];
  try {
    const open = await Promise.all(deployments.map(({ owner, dseq }) => chain.listOpenOrders({ owner, dseq })));
    await bidder.consider(open.flat().filter(({ id }) => wanted.has(formatOrderId(id))));
  } catch (cause) {
    if (!signal.aborted) logger.warn('new orders could not be read', { reason: describeError(cause) });
  }
}

/** The chain tells a losing provider nothing but that another's lease began (facts/chain.md §4). */
function noteEvent({ provider, reservations, wake }: MarketOptions, event: MarketplaceEvent): void {
  switch (event.kind) {
    case 'lease-created':
      if (event.id.provider === provider) wake();
      else reservations.release(event.id);
      return;
    case 'lease-closed':
    case 'bid-closed':
      if (event.id.provider === provider) wake();
      return;
    case 'order-closed':
      if (reservations.has(event.id)) wake();
      return;
    default:
      return;
  }
}
