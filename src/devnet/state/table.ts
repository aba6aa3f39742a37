import { canonicalText } from './canonicalText.ts';
import type { KeyValues } from './keyValues.ts';

/** One kind of record. Its rows lie in the order of their keys, as in the node's stores. */
export interface Table<Id, Value> {
  find(state: KeyValues, id: Id): Value | undefined;
  put(state: KeyValues, id: Id, value: Value): void;
  remove(state: KeyValues, id: Id): void;
  /** Rows whose key begins with `prefix`, all of them without one; no more than the first `limit`. */
  list(state: KeyValues, prefix?: string, limit?: number): Row<Value>[];
}

export interface Row<Value> {
  readonly key: string;
  readonly value: Value;
}

/**
 * A table named `name` in the state.
 * @param keyOf the row's key; parts that are numbers need a fixed width (`sortable`), or their order is lost.
 */
export function defineTable<Id, Value>(name: string, keyOf: (id: Id) => string): Table<Id, Value> {
  const path = (id: Id) => `${name}:${keyOf(id)}`;
  return {
    find: (state, id) => state.find(path(id))?.value as Value | undefined,
    put: (state, id, value) => state.put(path(id), { value, text: canonicalText(value) }),
    remove: (state, id) => state.remove(path(id)),
    list: (state, prefix = '', limit) =>
      state.keys(`${name}:${prefix}`, limit).map((key) => ({
        key: key.slice(name.length + 1),
        value: state.find(key)?.value as Value,
      })),
  };
}

/** A number with leading zeros, so that text order is number order. Wide enough for a uint64. */
export function sortable(value: bigint | number): string {
  return value.toString().padStart(20, '0');
}
