import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { RunnerError } from '../../base/runnerError.ts';

export type Value = string | number | bigint | null;
export type Row = Readonly<Record<string, unknown>>;

/** A database in one file, which nobody else can open while this one has it. Integers are read as bigint. The folder's one file that knows SQLite. */
export interface Database {
  readonly file: string;
  /** Carries out a statement, prepared once. */
  run(sql: string, ...values: Value[]): void;
  /** Every row of an answer, one by one. */
  rows(sql: string, ...values: Value[]): Iterable<Row>;
  /** All of `work` or nothing; what it did is on the disk when this returns. */
  transaction(work: () => void): void;
  close(): void;
}

/**
 * Opens the file, made when it is not there.
 * @throws RunnerError, as every call of the database does: DEVNET_HOME_LOCKED, DEVNET_HOME_DAMAGED, DEVNET_HOME_FAILED.
 */
export function openDatabase(file: string): Database {
  const database = guarded(file, () => open(file));
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    known.setReadBigInts(true);
    prepared.set(sql, known);
    return known;
  };
  const run = (sql: string, values: Value[]) => void statement(sql).run(...values);
  return {
    file,
    run: (sql, ...values) => guarded(file, () => run(sql, values)),
    rows: (sql, ...values) => guarded(file, () => statement(sql).all(...values) as Row[]),
    close: () => guarded(file, () => database.close()),
    transaction(work) {
      guarded(file, () => run('BEGIN IMMEDIATE', []));
      try {
        work();
        guarded(file, () => run('COMMIT', []));
      } catch (error) {
        if (database.isTransaction) guarded(file, () => run('ROLLBACK', []));
        throw error;
      }
    },
  };
}

function open(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file);
  try {
    // The lock is the operating system's: it goes with the process, however that ends. FULL: a commit returns when the disk has it.
    database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    database.exec('BEGIN EXCLUSIVE; COMMIT;');
    const [check] = database.prepare('PRAGMA quick_check(1)').all();
    const problem = Object.values(check ?? {})[0];
    if (problem !== 'ok') throw new RunnerError('DEVNET_HOME_DAMAGED', { file, problem: String(problem) });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite's result codes. Source: https://www.sqlite.org/rescode.html. */
const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof RunnerError ? cause : homeError(file, cause);
  }
}

function homeError(file: string, cause: unknown): RunnerError {
  const { errcode = 0, message } = cause as Error & { errcode?: number };
  // The low byte is the code, the rest says more of it.
  const code = errcode & 0xff;
  if (code === BUSY) return new RunnerError('DEVNET_HOME_LOCKED', { home: dirname(file), file }, { cause });
  if (code === CORRUPT || code === NOT_A_DATABASE)
    return new RunnerError('DEVNET_HOME_DAMAGED', { file, problem: message }, { cause });
  return new RunnerError('DEVNET_HOME_FAILED', { file, reason: message }, { cause });
}
