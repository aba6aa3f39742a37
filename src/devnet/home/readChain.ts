import { RunnerError } from '../../base/runnerError.ts';
import type { MachineSnapshot } from '../machine/createMachine.ts';
import type { KeptChain } from '../node/blockKeeper.ts';
import type { Block } from '../node/blockTypes.ts';
import { parseCanonicalText } from '../state/canonicalText.ts';
import { entryOfText } from '../state/entryOfText.ts';
import type { Database } from './openDatabase.ts';
import { createRecordDigest } from './recordDigest.ts';
import { findFact } from './schema.ts';

/**
 * The chain that the database keeps, or undefined when it has none yet.
 * @throws RunnerError DEVNET_HOME_DAMAGED when a record, a block or a fact is not what was kept.
 */
export function readChain(database: Database): KeptChain | undefined {
  const blocks = readBlocks(database);
  if (blocks.length === 0) return undefined;
  return {
    blocks,
    records: readRecords(database),
    firstTimeMs: Number(findFact(database, 'first block time') ?? 0),
    timeOffsetMs: Number(findFact(database, 'time offset') ?? 0),
  };
}

/** The state before a block: what the block changed, taken back from the state after it. Undefined when that is no longer kept. */
export function undoBlock(database: Database, height: bigint, later: MachineSnapshot): MachineSnapshot | undefined {
  const [row] = database.rows('SELECT text FROM block WHERE height = ?', height);
  if (!row) return undefined;
  const { timeMs, appHash } = parseBlock(database, row['text']);
  const state = later.state.snapshot();
  for (const { key, text } of database.rows('SELECT key, text FROM undo WHERE height = ?', later.height)) {
    if (text === null) state.remove(key as string);
    else state.put(key as string, entryOfText(text as string));
  }
  return { state, height, timeMs, appHash };
}

function readBlocks(database: Database): Block[] {
  const blocks: Block[] = [];
  for (const { height, text } of database.rows('SELECT height, text FROM block ORDER BY height')) {
    const block = parseBlock(database, text);
    const before = blocks.at(-1);
    if (block.height !== height || (before && !follows(block, before)))
      damaged(database, `block ${height} does not fit`);
    blocks.push(block);
  }
  return blocks;
}

function follows(block: Block, before: Block): boolean {
  const isNext = block.height === before.height + 1n;
  return isNext && isSame(block.lastHash, before.hash) && isSame(block.headerAppHash, before.appHash);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function readRecords(database: Database): Array<readonly [string, string]> {
  const digest = createRecordDigest();
  const records: Array<readonly [string, string]> = [];
  for (const { key, text } of database.rows('SELECT key, text FROM record ORDER BY key')) {
    digest.add(key as string, text as string);
    records.push([key as string, text as string]);
  }
  if (digest.text() !== findFact(database, 'digest')) damaged(database, 'its records are not those that were kept');
  return records;
}

function parseBlock(database: Database, text: unknown): Block {
  try {
    return parseCanonicalText(text as string) as Block;
  } catch {
    return damaged(database, 'a block cannot be read');
  }
}

function damaged({ file }: Database, problem: string): never {
  throw new RunnerError('DEVNET_HOME_DAMAGED', { file, problem });
}
