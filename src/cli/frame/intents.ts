import { createHash } from 'node:crypto';
import * as z from 'zod';
import { RunnerError } from '../../base/runnerError.ts';
import type { Store } from '../../base/store.ts';
import { createRegistry } from '../../chain/signing/createRegistry.ts';
import type { Msg } from '../../chain/signing/signer.ts';

/** What a command wrote down before it signed, so that the next run of it knows what was under way. */
export interface IntentNote {
  readonly what: string;
  readonly atMs: number;
  readonly pid: number;
  /** What this run alone chose, such as the dseq of a deployment. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** The notes of one key on one chain. They stand beside the signer's journal, in the same store. */
export interface Intents {
  find(key: string): Promise<IntentNote | undefined>;
  put(key: string, note: IntentNote): Promise<void>;
  /** Forgets the note, once the fate of the transaction is known. */
  remove(key: string): Promise<void>;
  /** Forgets everything, the signed bytes too, that was written before this instant. */
  forgetBefore(atMs: number): Promise<void>;
}

const PREFIX = 'intent/';
const noteShape = z.object({
  what: z.string(),
  atMs: z.number(),
  pid: z.int(),
  chosen: z.record(z.string(), z.string()),
});

/** Notes in a store. One that cannot be read counts as none: the signed bytes are what matters. */
export function createIntents(store: Store): Intents {
  const find = async (key: string) => readNote(await store.find(PREFIX + key));
  const remove = (key: string) => store.remove(PREFIX + key);
  return {
    find,
    remove,
    put: (key, note) => store.put(PREFIX + key, JSON.stringify(note)),
    forgetBefore: async (atMs) => {
      for (const name of await store.list(PREFIX)) {
        const key = name.slice(PREFIX.length);
        if (((await find(key))?.atMs ?? 0) >= atMs) continue;
        await store.remove(`tx/${key}`);
        await remove(key);
      }
    },
  };
}

/**
 * What makes two runs the same intent: the chain, who signs, and the messages byte by byte. Gas, fees and nodes do not matter.
 * The key is journalled only while the fate of a transaction is open, so that the same may be done on purpose as often as wanted.
 */
export function intentKey(chainId: string, address: string, messages: readonly Msg[]): string {
  const registry = createRegistry();
  const digest = createHash('sha256');
  for (const message of messages) digest.update(message.typeUrl).update('\0').update(registry.encode(message));
  return `cli/${chainId}/${address}/${digest.digest('hex').slice(0, 32)}`;
}

/** Puts writes that fail into words. @throws RunnerError CLI_FILE_UNWRITABLE from `put`. */
export function explainWrites(store: Store, path: string): Store {
  return {
    ...store,
    put: (key, value) =>
      store.put(key, value).catch((cause: unknown) => {
        const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown';
        throw new RunnerError('CLI_FILE_UNWRITABLE', { path, reason }, { cause });
      }),
  };
}

function readNote(text: string | undefined): IntentNote | undefined {
  try {
    return noteShape.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
