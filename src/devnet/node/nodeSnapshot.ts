import type { MachineSnapshot } from '../machine/createMachine.ts';
import { entryOfText } from '../state/entryOfText.ts';
import { createKeyValues, type StateTree } from '../state/keyValues.ts';
import type { KeptChain } from './blockKeeper.ts';
import type { Block } from './blockTypes.ts';

/** A node as it stood after a block, without what waited in its mempool. Nothing changes it afterwards. */
export interface NodeSnapshot {
  /** Oldest first; the last one is the present. Never empty. */
  readonly states: readonly MachineSnapshot[];
  /** Oldest first; the last one is of the same height as the last state. */
  readonly blocks: readonly Block[];
  readonly firstTimeMs: number;
  readonly timeOffsetMs: number;
}

/** The present of a snapshot in the form in which it is kept. Its past states are left behind. */
export function keptChainOf({ states, blocks, firstTimeMs, timeOffsetMs }: NodeSnapshot): KeptChain {
  const present = states.at(-1);
  return { records: present ? recordsOf(present.state) : [], blocks, firstTimeMs, timeOffsetMs };
}

/** The other way round: the state after the last block, and none of the past. */
export function snapshotOfKept({ records, blocks, firstTimeMs, timeOffsetMs }: KeptChain): NodeSnapshot {
  const state = createKeyValues();
  for (const [key, text] of records) state.put(key, entryOfText(text));
  const last = blocks.at(-1);
  const states = last ? [{ state, height: last.height, timeMs: last.timeMs, appHash: last.appHash }] : [];
  return { states, blocks, firstTimeMs, timeOffsetMs };
}

/** Every record of a state, by key and canonical text, in the order of the keys. */
export function* recordsOf(state: StateTree): Iterable<readonly [string, string]> {
  for (const key of state.keys('')) yield [key, state.find(key)?.text ?? ''];
}
