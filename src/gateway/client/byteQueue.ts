/** Items on their way from a connection to one reader, so many bytes at most before the connection is held back. */
export interface ByteQueue<Item> extends AsyncIterable<Item> {
  /** Adds an item, unless the queue has ended or its reader has left. */
  push(item: Item): void;
  /** The reader gets what is there, then the end; or, when an error is given, that instead of the end. Later calls change nothing. */
  end(error?: unknown): void;
}

/** What an item costs beside its bytes, so that a flood of tiny ones is bounded too. */
const ITEM_COST = 256;

/**
 * @param options.limitBytes above it `onFull` is called, and `onRoom` when half of it is free again. Items that still arrive are kept.
 * @param options.sizeOf bytes of an item.
 */
export function createByteQueue<Item>(options: {
  limitBytes: number;
  sizeOf: (item: Item) => number;
  onFull: () => void;
  onRoom: () => void;
}): ByteQueue<Item> {
  const items: Item[] = [];
  let waiting = 0;
  let full = false;
  let left = false;
  let ended: { error?: unknown } | undefined;
  let wake = Promise.withResolvers<void>();

  const count = (bytes: number) => {
    waiting += bytes;
    if (!full && waiting > options.limitBytes) {
      full = true;
      options.onFull();
    } else if (full && waiting <= options.limitBytes / 2) {
      full = false;
      options.onRoom();
    }
  };
  const costOf = (item: Item) => options.sizeOf(item) + ITEM_COST;
  const leave = () => {
    left = true;
    items.length = 0;
    count(-waiting);
  };
  const take = async (): Promise<IteratorResult<Item, undefined>> => {
    while (items.length === 0 && !ended && !left) await wake.promise;
    const item = items.shift();
    if (item !== undefined) count(-costOf(item));
    else if (ended?.error !== undefined) throw ended.error;
    return item === undefined ? { done: true, value: undefined } : { done: false, value: item };
  };
  const notify = () => {
    wake.resolve();
    wake = Promise.withResolvers<void>();
  };

  return {
    push(item) {
      if (ended || left) return;
      items.push(item);
      count(costOf(item));
      notify();
    },
    end(error) {
      ended ??= error === undefined ? {} : { error };
      notify();
    },
    [Symbol.asyncIterator]: () => ({
      next: take,
      return: async () => {
        leave();
        notify();
        return { done: true, value: undefined };
      },
    }),
  };
}
