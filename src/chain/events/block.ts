import type { MarketplaceEvent } from '../protocol/marketplaceEvent.ts';

/** A block as the market sees it: the events of its successful transactions, in order. */
export interface Block {
  readonly height: bigint;
  /** Block time in milliseconds since the Unix epoch. */
  readonly timeMs: number;
  readonly events: readonly MarketplaceEvent[];
}
