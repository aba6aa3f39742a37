import type { BlockKeeper, KeptChain, MadeBlock } from '../node/blockKeeper.ts';
import type { Block } from '../node/blockTypes.ts';
import { recordsOf } from '../node/nodeSnapshot.ts';
import { canonicalText } from '../state/canonicalText.ts';
import type { Database } from './openDatabase.ts';
import { createRecordDigest, type RecordDigest } from './recordDigest.ts';
import { findFact, putFact } from './schema.ts';

/** Keeps a chain in the database: one transaction for each block. */
export function createKeeper(database: Database): BlockKeeper {
  return {
    append: (made, lowest) =>
      database.transaction(() => {
        const known = findFact(database, 'digest');
        const digest = createRecordDigest(known);
        if (known === undefined) keepGenesis(database, digest, made);
        for (const [key, entry] of made.changes) keepChange(database, digest, made, key, entry?.text);
        keepBlock(database, made.block);
        putFact(database, 'digest', digest.text());
        if (lowest !== undefined) prune(database, lowest);
      }),
    keepTimeOffset: (ms) => database.transaction(() => putFact(database, 'time offset', ms.toString())),
    keepMode: (mode) => database.transaction(() => putFact(database, 'block mode', canonicalText(mode))),
    replace: (chain) => database.transaction(() => replace(database, chain)),
  };
}

/** The first block brings the records of genesis along. */
function keepGenesis(database: Database, digest: RecordDigest, { before, block }: MadeBlock): void {
  putFact(database, 'first block time', block.timeMs.toString());
  keepRecords(database, digest, recordsOf(before.state));
}

function keepRecords(database: Database, digest: RecordDigest, records: Iterable<readonly [string, string]>): void {
  for (const [key, text] of records) {
    digest.add(key, text);
    database.run('INSERT INTO record VALUES (?, ?)', key, text);
  }
}

function keepChange(database: Database, digest: RecordDigest, made: MadeBlock, key: string, text?: string): void {
  const past = made.before.state.find(key)?.text;
  if (past === text) return;
  database.run('INSERT INTO undo VALUES (?, ?, ?)', made.block.height, key, past ?? null);
  if (past !== undefined) digest.remove(key, past);
  if (text !== undefined) digest.add(key, text);
  if (text === undefined) database.run('DELETE FROM record WHERE key = ?', key);
  else database.run('INSERT OR REPLACE INTO record VALUES (?, ?)', key, text);
}

function keepBlock(database: Database, block: Block): void {
  database.run('INSERT INTO block VALUES (?, ?)', block.height, canonicalText(block));
}

function prune(database: Database, lowest: bigint): void {
  database.run('DELETE FROM block WHERE height < ?', lowest);
  database.run('DELETE FROM undo WHERE height <= ?', lowest);
}

function replace(database: Database, { records, blocks, firstTimeMs, timeOffsetMs }: KeptChain): void {
  for (const table of ['record', 'block', 'undo']) database.run(`DELETE FROM ${table}`);
  const digest = createRecordDigest();
  keepRecords(database, digest, records);
  for (const block of blocks) keepBlock(database, block);
  putFact(database, 'digest', digest.text());
  putFact(database, 'first block time', firstTimeMs.toString());
  putFact(database, 'time offset', timeOffsetMs.toString());
}
