import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { IndexedTx } from '../node/blockTypes.ts';
import type { EventMap } from '../node/eventQuery/matchQuery.ts';

/** A transaction as subscribers may ask for it. Source: cometbft `types/event_bus.go` PublishEventTx. */
export function txEventMap({ hash, height, result }: IndexedTx): EventMap {
  const map = attributeMap(result.events);
  for (const [key, value] of [
    ['tm.event', 'Tx'],
    ['tx.hash', hash],
    ['tx.height', height.toString()],
  ] as const)
    map[key] = [...(map[key] ?? []), value];
  return map;
}

/** Something about a block, with the block's own events where the node adds them. */
export function blockEventMap(kind: string, events: readonly WireEvent[] = []): EventMap {
  const map = attributeMap(events);
  map['tm.event'] = [...(map['tm.event'] ?? []), kind];
  return map;
}

function attributeMap(events: readonly WireEvent[]): Record<string, string[]> {
  // Without a prototype: a key may be `constructor.x`, or `__proto__`.
  const map: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const { type, attributes } of events) {
    if (type === '') continue;
    for (const { key, value } of attributes) {
      if (key === '') continue;
      map[`${type}.${key}`] ??= [];
      map[`${type}.${key}`]?.push(value);
    }
  }
  return map;
}
