import { createQueue, type Queue } from '../base/createQueue.ts';
import { RunnerError } from '../base/runnerError.ts';
import type { Store } from '../base/store.ts';
import { belongsToRental, parseTag, type RentalKey } from './rentalId.ts';
import { decodeRentalRecord, encodeRentalRecord, type NotedTx, type RentalRecord } from './rentalRecord.ts';

/** What a rental has done and is about to do, written before each side effect. One record per deployment. */
export interface Journal {
  find(tag: string): Promise<RentalRecord | undefined>;
  /** Records of a rental, in this attempt of the run and earlier ones, the oldest first. */
  list(key: RentalKey): Promise<RentalRecord[]>;
  /** Changes a record, or writes the first one, and returns it as it now is. Changes of one record follow one another. */
  write(tag: string, change: Partial<RentalRecord> | RentalRecord): Promise<RentalRecord>;
  /** Adds a transaction, or what became of it. */
  note(tag: string, tx: NotedTx): Promise<RentalRecord>;
}

const PREFIX = 'rental/';

/**
 * Who is writing what, by store: a rental and the handler of a signal each make a journal of their own on the one store, and neither may
 * overwrite what the other has just noted.
 */
const writers = new WeakMap<Store, Map<string, Queue>>();

function queueOf(store: Store, tag: string): Queue {
  const queues = writers.get(store) ?? new Map<string, Queue>();
  const queue = queues.get(tag) ?? createQueue();
  writers.set(store, queues.set(tag, queue));
  return queue;
}

/** The journal on a store. @throws RunnerError JOURNAL_INVALID (from its methods) for a record that cannot be read. */
export function createJournal(store: Store): Journal {
  const find = async (tag: string) => readRecord(tag, await store.find(`${PREFIX}${tag}`));
  const change = (tag: string, next: (record: RentalRecord | undefined) => RentalRecord) =>
    queueOf(
      store,
      tag,
    )(async () => {
      const record = next(await find(tag));
      await store.put(`${PREFIX}${tag}`, encodeRentalRecord(record));
      return record;
    });
  return {
    find,
    async list(key) {
      const tags = (await store.list(PREFIX)).map((one) => one.slice(PREFIX.length));
      const ours = tags.filter((tag) => isOf(tag, key));
      const records = await Promise.all(ours.map(find));
      return records.filter((record) => record !== undefined).sort(byAge);
    },
    write: (tag, part) => change(tag, (record) => ({ ...record, ...part }) as RentalRecord),
    note: (tag, tx) => change(tag, (record) => withTx(record, tag, tx)),
  };
}

function readRecord(tag: string, text: string | undefined): RentalRecord | undefined {
  if (text === undefined) return undefined;
  const record = decodeRentalRecord(text);
  if (!record) throw new RunnerError('JOURNAL_INVALID', { tag });
  return record;
}

function withTx(record: RentalRecord | undefined, tag: string, tx: NotedTx): RentalRecord {
  if (!record) throw new RunnerError('JOURNAL_INVALID', { tag });
  const others = record.txs.filter((one) => one.hash !== tx.hash);
  const known = record.txs.find((one) => one.hash === tx.hash);
  return { ...record, txs: [...others, { ...known, ...tx }] };
}

function isOf(tag: string, key: RentalKey): boolean {
  const parsed = parseTag(tag);
  return parsed !== undefined && belongsToRental(parsed, key);
}

function byAge(a: RentalRecord, b: RentalRecord): number {
  const [first, second] = [parseTag(a.tag), parseTag(b.tag)];
  return (first?.runAttempt ?? 0) - (second?.runAttempt ?? 0) || (first?.index ?? 0) - (second?.index ?? 0);
}
