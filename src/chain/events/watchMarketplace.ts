import type { ChainConnection } from '../connection/chainConnection.ts';
import type { MarketplaceEvent, MarketplaceEventKind } from '../protocol/marketplaceEvent.ts';
import type { Block } from './block.ts';
import { type WatchBlocksOptions, watchBlocks } from './watchBlocks.ts';

/** The event of one kind: `EventOf<'bid-created'>` has a price, `EventOf<'order-created'>` has none. */
export type EventOf<Kind extends MarketplaceEventKind> = OfKind<MarketplaceEvent, Kind>;
type OfKind<Event, Kind> = Event extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Event & { readonly kind: Kind }
    : never
  : never;

/** What is to be done at an event, given the block that holds it. It is waited for before the next event is handed over. */
export type MarketplaceHandler<Event> = (event: Event, block: Block) => void | Promise<void>;

export type MarketplaceHandlers = {
  readonly [Kind in MarketplaceEventKind]?: MarketplaceHandler<EventOf<Kind>>;
};

/** An event must meet all of what is given. */
export interface MarketplaceFilter {
  /** The tenant. */
  readonly owner?: string | undefined;
  /** Meets bids and leases only: nothing else on the market has a provider. */
  readonly provider?: string | undefined;
  readonly dseq?: bigint | undefined;
  readonly kinds?: readonly MarketplaceEventKind[] | undefined;
}

export interface WatchMarketplaceOptions extends WatchBlocksOptions {
  /** Default: everything. */
  readonly filter?: MarketplaceFilter;
  readonly handlers: MarketplaceHandlers;
  /** For events of the kinds that have no handler of their own. */
  readonly otherwise?: MarketplaceHandler<MarketplaceEvent>;
}

/**
 * Hands each event of the market, from `fromHeight` on, to the handler of its kind: each once, in the order of the chain, one at a time.
 * Resolves when the signal aborts, with no event begun after that.
 * @throws what a handler throws, which ends the watch; and RunnerError as `watchBlocks` does.
 */
export async function watchMarketplace(connection: ChainConnection, options: WatchMarketplaceOptions): Promise<void> {
  const { filter = {}, signal } = options;
  for await (const block of watchBlocks(connection, options)) {
    for (const event of block.events) {
      if (signal.aborted) return;
      if (matches(event, filter)) await handlerOf(event, options)?.(event, block);
    }
  }
}

/** The compiler cannot see that the handler found under an event's kind takes that event. */
function handlerOf(
  { kind }: MarketplaceEvent,
  { handlers, otherwise }: WatchMarketplaceOptions,
): MarketplaceHandler<MarketplaceEvent> | undefined {
  return (handlers[kind] as MarketplaceHandler<MarketplaceEvent> | undefined) ?? otherwise;
}

function matches(event: MarketplaceEvent, { owner, provider, dseq, kinds }: MarketplaceFilter): boolean {
  const seller = 'provider' in event.id ? event.id.provider : undefined;
  return (
    (owner === undefined || event.id.owner === owner) &&
    (provider === undefined || seller === provider) &&
    (dseq === undefined || event.id.dseq === dseq) &&
    (kinds === undefined || kinds.includes(event.kind))
  );
}
