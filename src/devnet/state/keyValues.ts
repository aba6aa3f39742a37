/** A stored value. Values are never changed in place: a new one takes the old one's place. */
export interface Entry {
  readonly value: unknown;
  /** Canonical text of the value: what the app hash covers, and by whose length gas is charged. */
  readonly text: string;
}

/** An ordered map of records, as the modules see their state. */
export interface KeyValues {
  find(key: string): Entry | undefined;
  put(key: string, entry: Entry): void;
  remove(key: string): void;
  /** Keys that begin with `prefix`, in byte order. */
  keys(prefix: string): string[];
}

/** Changes laid over a parent, unseen by it until they are committed. Dropping the overlay is the rollback. */
export interface Overlay extends KeyValues {
  /** Hands all changes to the parent and starts afresh. */
  commit(): void;
  /** What would be committed, ordered by key; undefined stands for a removal. */
  changes(): ReadonlyArray<readonly [string, Entry | undefined]>;
}

/** The committed state: a map, with its keys kept in order. */
export function createKeyValues(): KeyValues {
  const entries = new Map<string, Entry>();
  const sorted: string[] = [];
  return {
    find: (key) => entries.get(key),
    put(key, entry) {
      if (!entries.has(key)) sorted.splice(lowerBound(sorted, key), 0, key);
      entries.set(key, entry);
    },
    remove(key) {
      if (entries.delete(key)) sorted.splice(lowerBound(sorted, key), 1);
    },
    keys: (prefix) => withPrefix(sorted, prefix),
  };
}

/** A layer of changes over `parent`. Layers stack: a message's over its transaction's over its block's over the committed state. */
export function createOverlay(parent: KeyValues): Overlay {
  const changed = new Map<string, Entry | undefined>();
  return {
    find: (key) => (changed.has(key) ? changed.get(key) : parent.find(key)),
    put: (key, entry) => void changed.set(key, entry),
    remove: (key) => void changed.set(key, undefined),
    keys: (prefix) => mergeKeys(parent.keys(prefix), changed, prefix),
    changes: () => [...changed].sort(([a], [b]) => (a < b ? -1 : 1)),
    commit() {
      for (const [key, entry] of changed) {
        if (entry) parent.put(key, entry);
        else parent.remove(key);
      }
      changed.clear();
    },
  };
}

function mergeKeys(below: string[], changed: ReadonlyMap<string, Entry | undefined>, prefix: string): string[] {
  const own = [...changed.keys()].filter((key) => key.startsWith(prefix));
  if (own.length === 0) return below;
  const kept = below.filter((key) => !changed.has(key));
  return [...kept, ...own.filter((key) => changed.get(key) !== undefined)].sort();
}

function withPrefix(sorted: readonly string[], prefix: string): string[] {
  const start = lowerBound(sorted, prefix);
  let end = start;
  while (sorted[end]?.startsWith(prefix)) end++;
  return sorted.slice(start, end);
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
