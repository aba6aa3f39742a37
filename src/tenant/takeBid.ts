import { formatDecimal } from '../base/decimal.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { RunnerError } from '../base/runnerError.ts';
import { createLeaseMsg } from '../chain/message/createLeaseMsg.ts';
import { depositMsg } from '../chain/message/depositMsg.ts';
import { ACT, type DecCoin } from '../chain/protocol/coin.ts';
import type { LeaseId } from '../chain/protocol/ids.ts';
import type { BidView } from '../chain/query/bidView.ts';
import type { Msg, TxFailure } from '../chain/signing/signer.ts';
import { txError } from '../chain/signing/txError.ts';
import { blocksOfLimit, topUpFor } from './escrowPlan.ts';
import type { OpenOrder } from './openOrder.ts';
import { type RentalContext, submitNoted } from './rentalContext.ts';
import { leaseKey } from './txKeys.ts';

/** A lease that is ours. */
export interface TakenLease {
  readonly id: LeaseId;
  readonly price: DecCoin;
  readonly height: bigint;
  readonly topUpUact: bigint;
}

/** node `x/market`: bid not active, bid not open, bid not found. */
const GONE_CODES: readonly number[] = [11, 12, 18];

/**
 * Accepts a bid, and fills the escrow up to the job's time limit in the same transaction, now that the price is known.
 * @returns `gone` when the bid was withdrawn in the meantime: choose again.
 */
export async function takeBid(
  context: RentalContext,
  order: OpenOrder,
  bid: BidView,
): Promise<Result<TakenLease, RunnerError | 'gone'>> {
  const { options, journal } = context;
  const topUpUact = await planTopUp(context, order, bid.price);
  const price = formatDecimal(bid.price.amount);
  await context.write(order.tag, { step: 'lease', provider: bid.id.provider, price, topUpUact });
  const target = { tag: order.tag, id: order.id, purpose: 'lease', key: leaseKey(bid.id) } as const;
  const result = await submitNoted({ ...options, journal }, target, leaseMessages(context, order, bid, topUpUact));
  if (!result.ok) return err((await isGone(context, bid, result.error)) ? 'gone' : txError(result.error));
  const { height } = result.value;
  await context.write(order.tag, { step: 'manifest', leaseHeight: height, orderHeight: order.height });
  return ok({ id: bid.id, price: bid.price, height, topUpUact });
}

async function planTopUp({ options }: RentalContext, order: OpenOrder, price: DecCoin): Promise<bigint> {
  const blockTimeMs = await options.market.getBlockTimeMs(options.signal);
  return topUpFor(price, blocksOfLimit(options.timeLimitMs, blockTimeMs), order.depositUact);
}

function leaseMessages({ options }: RentalContext, order: OpenOrder, bid: BidView, topUpUact: bigint): Msg[] {
  const lease = createLeaseMsg(bid.id);
  if (topUpUact === 0n) return [lease];
  const amount = { denom: ACT, amount: topUpUact };
  return [lease, depositMsg({ signer: options.signer.address, deployment: order.id, amount })];
}

/** A simulation that fails hides the module's code, so the bids are asked where the code does not say it. */
async function isGone({ options }: RentalContext, bid: BidView, failure: TxFailure): Promise<boolean> {
  if (failure.codespace === 'market' && GONE_CODES.includes(failure.code)) return true;
  if (failure.kind !== 'rejected') return false;
  const open = await options.market.listOpenBids(bid.id, options.signal);
  return !open.some(({ id }) => id.provider === bid.id.provider);
}
