import { withDeadline } from '../../base/abort.ts';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import { chooseBid } from '../../bidding/chooseBid.ts';
import { watchBlocks } from '../../chain/events/watchBlocks.ts';
import { ACT, type DecCoin, formatDecCoin } from '../../chain/protocol/coin.ts';
import type { DeploymentId } from '../../chain/protocol/ids.ts';
import type { BidView } from '../../chain/query/bidView.ts';
import { listBids } from '../../chain/query/listBids.ts';
import type { Call } from '../frame/command.ts';

export interface BidWait {
  readonly id: DeploymentId;
  /** Of the groups that need a bid. */
  readonly gseqs: readonly number[];
  readonly waitMs: number;
  /** Per block, for each group. */
  readonly maxPrice?: DecCoin | undefined;
  /** Only this provider's bid will do. */
  readonly provider?: string | undefined;
}

/** No bid is dearer than its order allows, so without a limit of ours this one never counts. */
const NO_LIMIT: DecCoin = { denom: ACT, amount: { atomics: 10n ** 40n } };

/**
 * Waits for the first block with a bid for each group that will do, and chooses the cheapest for each.
 * @throws RunnerError RENTAL_NO_BIDS, RENTAL_BIDS_TOO_DEAR or RENTAL_BIDS_REFUSED when the time is over; DEADLINE_EXCEEDED when the bids
 *   could not even be read in it.
 */
export async function awaitBids(call: Call, wait: BidWait): Promise<BidView[]> {
  const { clock } = call.terminal;
  let seen: readonly BidView[] | undefined;
  const limit = { what: 'waiting for bids', deadlineMs: wait.waitMs, clock, signal: call.signal };
  try {
    return await withDeadline(limit, async (signal) => {
      const connection = await call.connection();
      const look = async () => {
        seen = await listBids(connection, { ...wait.id, state: 'open' }, signal);
        return chooseAll(seen, wait);
      };
      const first = await look();
      if (first) return first;
      for await (const _ of watchBlocks(connection, { clock, logger: call.logger, signal })) {
        const chosen = await look();
        if (chosen) return chosen;
      }
      throw new RunnerError('DEADLINE_EXCEEDED', { what: limit.what, ms: wait.waitMs });
    });
  } catch (error) {
    call.signal.throwIfAborted();
    throw seen && isRunnerError(error, 'DEADLINE_EXCEEDED') ? reasonFor(seen, wait) : error;
  }
}

function chooseAll(bids: readonly BidView[], wait: BidWait): BidView[] | undefined {
  const { maxPrice = NO_LIMIT, provider } = wait;
  const accept = (bid: BidView) => provider === undefined || bid.id.provider === provider;
  const choices = wait.gseqs.map((gseq) =>
    chooseBid(
      bids.filter(({ id }) => id.gseq === gseq),
      { maxPrice, accept },
    ),
  );
  return choices.every((choice) => choice.ok) ? choices.map((choice) => choice.value) : undefined;
}

function reasonFor(bids: readonly BidView[], { waitMs, maxPrice, provider }: BidWait): RunnerError {
  const seconds = Math.round(waitMs / 1000);
  if (bids.length === 0) return new RunnerError('RENTAL_NO_BIDS', { seconds });
  const [cheapest] = bids.filter(({ id }) => provider === undefined || id.provider === provider).toSorted(byPrice);
  if (!maxPrice || !cheapest || cheapest.price.amount.atomics <= maxPrice.amount.atomics)
    return new RunnerError('RENTAL_BIDS_REFUSED', { seconds });
  const args = { seconds, cheapest: formatDecCoin(cheapest.price), limit: formatDecCoin(maxPrice) };
  return new RunnerError('RENTAL_BIDS_TOO_DEAR', args);
}

function byPrice(a: BidView, b: BidView): number {
  return a.price.amount.atomics < b.price.amount.atomics ? -1 : 1;
}
