import { Buffer } from 'node:buffer';
import * as z from 'zod';
import { RunnerError } from '../../base/runnerError.ts';
import type { Store } from '../../base/store.ts';
import type { SignedTx } from './signer.ts';

/** A signed transaction whose fate was open when it was written. */
export interface JournalledTx extends SignedTx {
  /** The chain's height when it was signed: no earlier block can hold it. */
  readonly fromHeight: bigint;
  /** Fees of this submission's attempts before this one. */
  readonly spentUakt: bigint;
}

/** Signed bytes by intent. An entry exists from before the first broadcast until the outcome is known. */
export interface TxJournal {
  find(key: string): Promise<JournalledTx | undefined>;
  put(key: string, tx: JournalledTx): Promise<void>;
  remove(key: string): Promise<void>;
}

const PREFIX = 'tx/';
const integer = z.string().regex(/^\d+$/).transform(BigInt);
const entryShape = z.object({
  bytes: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
  hash: z.string().regex(/^[0-9A-F]{64}$/),
  timeoutHeight: integer,
  sequence: integer,
  feeUakt: integer,
  gasLimit: integer,
  fromHeight: integer,
  spentUakt: integer,
  timeoutTimestampNs: integer.optional(),
});

/** A journal on a store, under keys that begin with `tx/`. */
export function createTxJournal(store: Store): TxJournal {
  return {
    find: async (key) => {
      const text = await store.find(PREFIX + key);
      return text === undefined ? undefined : readEntry(key, text);
    },
    put: (key, tx) => store.put(PREFIX + key, writeEntry(tx)),
    remove: (key) => store.remove(PREFIX + key),
  };
}

function writeEntry(tx: JournalledTx): string {
  const { bytes, hash, ...numbers } = tx;
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value?.toString()]));
  return JSON.stringify({ bytes: Buffer.from(bytes).toString('base64'), hash, ...texts });
}

function readEntry(key: string, text: string): JournalledTx {
  const entry = z.string().transform(parseJson).pipe(entryShape).safeParse(text);
  if (!entry.success) throw new RunnerError('TX_JOURNAL_INVALID', { key });
  return entry.data;
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
}
