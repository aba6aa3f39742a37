import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { IndexedTx } from '../node/blockTypes.ts';
import type { EventMap } from './eventQuery.ts';

/** A committed transaction never changes, and a search looks at all of them: each is taken apart once. */
const known = new WeakMap<IndexedTx, EventMap>();

/** A transaction as the query language sees it. */
export function txEventMap(tx: IndexedTx): EventMap {
  const map = known.get(tx) ?? readTx(tx);
  known.set(tx, map);
  return map;
}

/** A block, or its header, as the query language sees it. There are no events of a block itself on a devnet. */
export function blockEventMap(kind: 'NewBlock' | 'NewBlockHeader', height: bigint): EventMap {
  return { 'tm.event': [kind], 'block.height': [height.toString()] };
}

function readTx({ hash, height, result }: IndexedTx): EventMap {
  return { ...attributeMap(result.events), 'tm.event': ['Tx'], 'tx.hash': [hash], 'tx.height': [height.toString()] };
}

function attributeMap(events: readonly WireEvent[]): Record<string, string[]> {
  const map: Record<string, string[]> = {};
  for (const { type, attributes } of events) {
    for (const { key, value } of attributes) {
      map[`${type}.${key}`] ??= [];
      map[`${type}.${key}`]?.push(value);
    }
  }
  return map;
}
