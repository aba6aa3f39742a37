import { instantKey } from './instant.ts';
import type { KeyValues } from './keyValues.ts';
import { defineTable } from './table.ts';

/** What ends at an instant, in the order of time. Instants are in nanoseconds since the Unix epoch. */
export interface ExpiryQueue<Item> {
  add(state: KeyValues, expiresNs: bigint, item: Item): void;
  remove(state: KeyValues, expiresNs: bigint, item: Item): void;
  /** Takes out what ended before `nowNs`, the earliest first, `limit` at most. */
  takeExpired(state: KeyValues, nowNs: bigint, limit?: number): Item[];
}

interface Entry<Item> {
  readonly expiresNs: bigint;
  readonly item: Item;
}

/** A queue named `name` in the state. @param keyOf tells apart, and orders, items that end at the same instant. */
export function defineExpiryQueue<Item>(name: string, keyOf: (item: Item) => string): ExpiryQueue<Item> {
  const entries = defineTable<Entry<Item>, Entry<Item>>(
    name,
    ({ expiresNs, item }) => `${instantKey(expiresNs)}${keyOf(item)}`,
  );
  // No entry is earlier than this, so that a block in which nothing ends costs one look.
  const earliest = defineTable<'earliest', bigint>(`${name}-earliest`, (id) => id);
  return {
    add(state, expiresNs, item) {
      const entry = { expiresNs, item };
      entries.put(state, entry, entry);
      const known = earliest.find(state, 'earliest');
      if (known === undefined || expiresNs < known) earliest.put(state, 'earliest', expiresNs);
    },
    remove: (state, expiresNs, item) => entries.remove(state, { expiresNs, item }),
    takeExpired(state, nowNs, limit = Number.POSITIVE_INFINITY) {
      const known = earliest.find(state, 'earliest');
      if (known === undefined || known >= nowNs) return [];
      const all = entries.list(state).map(({ value }) => value);
      const taken = all.filter(({ expiresNs }) => expiresNs < nowNs).slice(0, limit);
      for (const entry of taken) entries.remove(state, entry);
      const next = all[taken.length];
      if (next) earliest.put(state, 'earliest', next.expiresNs);
      else earliest.remove(state, 'earliest');
      return taken.map(({ item }) => item);
    },
  };
}
