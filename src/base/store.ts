/**
 * A small durable map of text records. `put` returns only after the record would survive the death of the process,
 * which is what makes a journal of it.
 */
export interface Store {
  /** The record, or undefined when there is none. */
  find(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Keys that begin with `prefix`, in byte order. */
  list(prefix: string): Promise<string[]>;
}

/** Keeps records in memory only: for tests, and for commands that leave nothing behind. */
export function createMemoryStore(): Store {
  const records = new Map<string, string>();
  return {
    find: async (key) => records.get(key),
    put: async (key, value) => void records.set(key, value),
    remove: async (key) => void records.delete(key),
    list: async (prefix) => [...records.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}
