import { createHash } from 'node:crypto';
import type { Logger } from '../../base/logger.ts';
import type { Result } from '../../base/result.ts';
import { describeError } from '../../base/runnerError.ts';
import type { BidPlan } from '../../bidding/screenOrder.ts';
import { screenOrder } from '../../bidding/screenOrder.ts';
import type { IncludedTx } from '../../chain/connection/chainConnection.ts';
import { createBidMsg } from '../../chain/message/createBidMsg.ts';
import { type Coin, formatDecCoin } from '../../chain/protocol/coin.ts';
import { formatOrderId, type OrderId } from '../../chain/protocol/ids.ts';
import type { OrderView } from '../../chain/query/orderView.ts';
import type { SubmitOptions, TxFailure } from '../../chain/signing/signer.ts';
import type { FixedProfile } from '../config/bidderProfile.ts';
import type { Reservations } from './createReservations.ts';

export interface BidderOptions {
  readonly provider: string;
  readonly profile: FixedProfile;
  readonly bidDeposit: Coin;
  readonly reservations: Reservations;
  readonly submit: (options: SubmitOptions) => Promise<Result<IncludedTx, TxFailure>>;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Bids on orders, at most once on each. */
export interface Bidder {
  /** Decides on orders and sends the bids, those of one call in one transaction. Resolves when they are on chain or failed; never rejects. */
  consider(orders: readonly OrderView[]): Promise<void>;
  /** The order was bid on by somebody before us: an earlier run of this agent. */
  remember(order: OrderId): void;
  /** Orders whose bids are on their way. */
  inFlight(): readonly OrderId[];
}

interface PlannedBid extends BidPlan {
  readonly order: OrderId;
}

/**
 * Gas of one bid, fixed: a simulation would cost a round trip while the next block is being made. Ample for upstream's node; what runs
 * out of it is tried again with a simulation.
 */
const GAS_PER_BID = 300_000n;
const MOST_BIDS = 50;
/** Market code 21: we have bid on it before. */
const BID_EXISTS = { codespace: 'market', code: 21 };
/** So many orders are remembered. The chain refuses a second bid on older ones. */
const MEMORY = 10_000;

/** A bidder that remembers nothing yet. */
export function createBidder(options: BidderOptions): Bidder {
  const known = new Set<string>();
  const inFlight = new Map<string, OrderId>();
  const remember = (order: OrderId) => {
    known.add(formatOrderId(order));
    const [oldest] = known;
    if (known.size > MEMORY && oldest !== undefined) known.delete(oldest);
  };
  const consider = async (orders: readonly OrderView[]) => {
    const fresh = orders.filter(({ id }) => !known.has(formatOrderId(id)) && id.owner !== options.provider);
    // Screening and reserving happen in one turn: two orders never get the same resources.
    const plans = fresh.flatMap((order) => planBid(options, order));
    for (const { order } of plans) {
      remember(order);
      inFlight.set(formatOrderId(order), order);
    }
    await Promise.all(chunks(plans).map((chunk) => sendBids(options, chunk)));
    for (const { order } of plans) inFlight.delete(formatOrderId(order));
  };
  return { consider, remember, inFlight: () => [...inFlight.values()] };
}

function planBid({ profile, reservations, logger }: BidderOptions, order: OrderView): PlannedBid[] {
  const held = reservations.list().map(({ reservation }) => reservation);
  const plan = screenOrder(order.spec, { ...profile, reservations: held });
  // We grant no notice before reclaiming: the chain would refuse a bid on an order that demands one.
  if (order.reclamation || !plan.ok) {
    const reason = plan.ok ? 'it demands a reclamation window' : `${plan.error.code}: ${plan.error.message}`;
    logger.info('no bid', { order: formatOrderId(order.id), reason });
    return [];
  }
  reservations.hold(order.id, plan.value.reservation);
  return [{ order: order.id, ...plan.value }];
}

/** All in one transaction; when that fails, each alone, since one bid that the chain refuses takes the others with it. */
async function sendBids(options: BidderOptions, bids: readonly PlannedBid[]): Promise<void> {
  if (await submitBids(options, bids, GAS_PER_BID * BigInt(bids.length))) return;
  for (const bid of bids) {
    if (!(await submitBids(options, [bid], undefined))) options.reservations.release(bid.order);
  }
}

async function submitBids(
  options: BidderOptions,
  bids: readonly PlannedBid[],
  gasLimit: bigint | undefined,
): Promise<boolean> {
  const { provider, bidDeposit, logger, signal } = options;
  const messages = bids.map(({ order, price, offer }) =>
    createBidMsg({ id: { ...order, provider }, price, deposit: bidDeposit, resourcesOffer: offer }),
  );
  const orders = bids.map(({ order }) => formatOrderId(order)).join(' ');
  try {
    const key = `bids-${digest(orders)}${gasLimit ? '' : '-alone'}`;
    const sent = await options.submit({ messages, key, signal, ...(gasLimit && { gasLimit }) });
    if (sent.ok || (bids.length === 1 && isKnown(sent.error))) {
      const height = sent.ok ? sent.value.height : undefined;
      for (const { order, price } of bids)
        logger.info('bid', { order: formatOrderId(order), price: formatDecCoin(price), height });
      return true;
    }
    logger.warn('a bid failed', {
      orders,
      codespace: sent.error.codespace,
      code: sent.error.code,
      log: sent.error.log,
    });
  } catch (cause) {
    if (!signal.aborted) logger.warn('a bid could not be sent', { orders, reason: describeError(cause) });
  }
  return false;
}

function isKnown({ codespace, code }: TxFailure): boolean {
  return codespace === BID_EXISTS.codespace && code === BID_EXISTS.code;
}

function chunks(bids: readonly PlannedBid[]): PlannedBid[][] {
  const count = Math.ceil(bids.length / MOST_BIDS);
  return Array.from({ length: count }, (_, index) => bids.slice(index * MOST_BIDS, (index + 1) * MOST_BIDS));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
