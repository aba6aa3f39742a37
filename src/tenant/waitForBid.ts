import { withDeadline } from '../base/abort.ts';
import { compareDecimals } from '../base/decimal.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isRunnerError, RunnerError } from '../base/runnerError.ts';
import { chooseBid } from '../bidding/chooseBid.ts';
import { type DecCoin, formatDecCoin } from '../chain/protocol/coin.ts';
import type { BidView } from '../chain/query/bidView.ts';
import type { OpenOrder } from './openOrder.ts';
import type { RentalContext } from './rentalContext.ts';

const BID_WAIT_MS = 60_000;

/**
 * Waits for the first complete block with a bid that will do, and chooses among those it sees then. Blocks are the clock of a market, so
 * nothing is polled; the bids themselves are asked for, since an event is only a hint.
 * @param gone bids that turned out to be gone.
 * @param deadlineAt when to give up, by the injected clock.
 */
export async function waitForBid(
  context: RentalContext,
  order: OpenOrder,
  gone: ReadonlySet<string>,
  deadlineAt: number,
): Promise<Result<BidView, RunnerError>> {
  const { clock, signal } = context.options;
  let seen: readonly BidView[] = [];
  const deadlineMs = Math.max(0, deadlineAt - clock.now());
  try {
    const limit = { what: 'waiting for bids', deadlineMs, clock, signal };
    const bid = await withDeadline(limit, (inner) =>
      watchBids(context, order, gone, inner, (bids) => {
        seen = bids;
      }),
    );
    return ok(bid);
  } catch (error) {
    signal?.throwIfAborted();
    if (!isRunnerError(error, 'DEADLINE_EXCEEDED')) throw error;
    return err(reasonFor(context, seen));
  }
}

/** When an order's bids have to be in. */
export function bidDeadline({ options }: RentalContext): number {
  return options.clock.now() + (options.bidWaitMs ?? BID_WAIT_MS);
}

async function watchBids(
  context: RentalContext,
  order: OpenOrder,
  gone: ReadonlySet<string>,
  signal: AbortSignal,
  onBids: (bids: readonly BidView[]) => void,
): Promise<BidView> {
  const { market, maxPrice, acceptBid } = context.options;
  const exclude = new Set([...context.excluded, ...gone]);
  // The order's own block too: a rental that is taken up again may find its bids there already.
  for await (const block of market.watchBlocks({ fromHeight: order.height, signal })) {
    const bids = await market.listOpenBids(order.id, signal);
    onBids(bids);
    const choice = chooseBid(bids, { maxPrice, exclude, ...(acceptBid && { accept: acceptBid }) });
    context.tell(`Block ${block.height}: ${bids.length === 1 ? '1 bid' : `${bids.length} bids`}`, {
      height: block.height,
    });
    if (choice.ok) return choice.value;
  }
  signal.throwIfAborted();
  throw new RunnerError('DEADLINE_EXCEEDED', { what: 'waiting for bids', ms: 0 });
}

/** Why none of the bids that were there in the end would do. */
function reasonFor({ options, excluded }: RentalContext, bids: readonly BidView[]): RunnerError {
  const seconds = Math.round((options.bidWaitMs ?? BID_WAIT_MS) / 1000);
  if (bids.length === 0) return new RunnerError('RENTAL_NO_BIDS', { seconds });
  const tooDear = bids.filter((bid) => !excluded.has(bid.id.provider) && isTooDear(bid, options.maxPrice));
  const [cheapest] = tooDear.sort((a, b) => compareDecimals(a.price.amount, b.price.amount));
  if (!cheapest) return new RunnerError('RENTAL_BIDS_REFUSED', { seconds });
  const args = { seconds, cheapest: formatDecCoin(cheapest.price), limit: formatDecCoin(options.maxPrice) };
  return new RunnerError('RENTAL_BIDS_TOO_DEAR', args);
}

function isTooDear({ price }: BidView, limit: DecCoin): boolean {
  return price.denom === limit.denom && compareDecimals(price.amount, limit.amount) > 0;
}
