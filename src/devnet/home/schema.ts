import type { Database } from './openDatabase.ts';

/** The version of the tables. A file of another one is not touched. */
export const HOME_FORMAT = 'akash-runner devnet home 1';

const TABLES = [
  // Who the chain is and how it goes on: see HomeFacts.
  'CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // The state after the last block, by key and canonical text.
  'CREATE TABLE IF NOT EXISTS record (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID',
  // Blocks with their transactions and results, as canonical text.
  'CREATE TABLE IF NOT EXISTS block (height INTEGER PRIMARY KEY, text TEXT NOT NULL)',
  // What a record was before a block changed it; null when it was not there.
  'CREATE TABLE IF NOT EXISTS undo (height INTEGER, key TEXT, text TEXT, PRIMARY KEY (height, key)) WITHOUT ROWID',
];

/** What is kept besides blocks and records. */
export type FactName =
  | 'format'
  | 'chain id'
  | 'genesis hash'
  | 'block mode'
  | 'time offset'
  | 'first block time'
  | 'digest';

export function createTables(database: Database): void {
  for (const sql of TABLES) database.run(sql);
}

export function findFact(database: Database, name: FactName): string | undefined {
  const [row] = database.rows('SELECT value FROM fact WHERE name = ?', name);
  return row?.['value'] as string | undefined;
}

export function putFact(database: Database, name: FactName, value: string): void {
  database.run('INSERT OR REPLACE INTO fact VALUES (?, ?)', name, value);
}
