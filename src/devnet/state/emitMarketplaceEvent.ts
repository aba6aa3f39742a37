import { encodeMarketplaceEvent, type MarketplaceEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { Context } from './context.ts';
import { typedEvent } from './event.ts';

/** Announces something of the market as the node's typed events are written. */
export function emitMarketplaceEvent(context: Pick<Context, 'emit'>, happened: MarketplaceEvent): void {
  context.emit(typedEvent(encodeMarketplaceEvent(happened)));
}
