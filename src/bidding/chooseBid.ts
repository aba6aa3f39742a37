import { compareDecimals } from '../base/decimal.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { DecCoin } from '../chain/protocol/coin.ts';
import type { BidId } from '../chain/protocol/ids.ts';

/** A bid as the choice sees it; a bid without a state counts as open. */
export interface BidCandidate {
  readonly id: BidId;
  readonly price: DecCoin;
  readonly state?: string;
}

export interface ChoiceOptions<Bid> {
  /** For the whole group, per block. */
  readonly maxPrice: DecCoin;
  /** Provider addresses that are out: they refused before. */
  readonly exclude?: ReadonlySet<string>;
  /** The policy's word on one bid. */
  readonly accept?: (bid: Bid) => boolean;
}

export type RejectionReason = 'not-open' | 'excluded' | 'other-denom' | 'too-dear' | 'policy';

/** No bid can be taken, and why, for every one there is. */
export interface NoAcceptableBid {
  readonly code: 'NO_BIDS' | 'NO_ACCEPTABLE_BID';
  readonly rejected: ReadonlyArray<{ readonly provider: string; readonly reason: RejectionReason }>;
}

/** The cheapest acceptable bid; among equals the one whose provider address comes first, so that every reader chooses the same. */
export function chooseBid<Bid extends BidCandidate>(
  bids: readonly Bid[],
  options: ChoiceOptions<Bid>,
): Result<Bid, NoAcceptableBid> {
  const judged = bids.map((bid) => ({ bid, reason: findRejection(bid, options) }));
  const [best] = judged.flatMap(({ bid, reason }) => (reason ? [] : [bid])).sort(compareBids);
  if (best) return ok(best);
  const rejected = judged.flatMap(({ bid, reason }) => (reason ? [{ provider: bid.id.provider, reason }] : []));
  return err({ code: bids.length === 0 ? 'NO_BIDS' : 'NO_ACCEPTABLE_BID', rejected });
}

function findRejection<Bid extends BidCandidate>(bid: Bid, options: ChoiceOptions<Bid>): RejectionReason | undefined {
  if (bid.state !== undefined && bid.state !== 'open') return 'not-open';
  if (options.exclude?.has(bid.id.provider)) return 'excluded';
  if (bid.price.denom !== options.maxPrice.denom) return 'other-denom';
  if (compareDecimals(bid.price.amount, options.maxPrice.amount) > 0) return 'too-dear';
  return options.accept && !options.accept(bid) ? 'policy' : undefined;
}

/** Addresses are ASCII, so code units are bytes. */
function compareBids(a: BidCandidate, b: BidCandidate): number {
  return compareDecimals(a.price.amount, b.price.amount) || (a.id.provider < b.id.provider ? -1 : 1);
}
