import { join } from 'node:path';
import { RunnerError } from '../../base/runnerError.ts';
import type { BlockKeeper } from '../node/blockKeeper.ts';
import type { BlockMode } from '../node/blockMode.ts';
import type { NodeOptions } from '../node/createNode.ts';
import { snapshotOfKept } from '../node/nodeSnapshot.ts';
import { canonicalText, parseCanonicalText } from '../state/canonicalText.ts';
import { createKeeper } from './createKeeper.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { readChain, undoBlock } from './readChain.ts';
import { createTables, type FactName, findFact, HOME_FORMAT, putFact } from './schema.ts';

/** A directory that a chain is kept in, held by this process alone. */
export interface Home {
  readonly keeper: BlockKeeper;
  /** How blocks are made there. */
  readonly mode: BlockMode;
  /** Where to go on; undefined in a new home. */
  readonly resumed: NodeOptions['resumed'];
  /** Lets others open it. */
  close(): void;
}

/** The chain's file in its home. */
export const CHAIN_FILE = 'chain.sqlite';

/** What a home is asked for. */
export interface HomeWish {
  readonly chainId: string;
  /** The app hash after genesis, in hexadecimal. */
  readonly genesisHash: string;
  /** Undefined: as the home has it. */
  readonly mode: BlockMode | undefined;
}

const DEFAULT_MODE: BlockMode = { kind: 'interval', intervalMs: 1000 };

/**
 * Opens the home, made when it is not there, and reads the chain that it keeps.
 * @throws RunnerError DEVNET_HOME_LOCKED, DEVNET_HOME_DAMAGED, DEVNET_HOME_FAILED; DEVNET_HOME_FOREIGN when it was begun otherwise.
 */
export function openHome(directory: string, wish: HomeWish): Home {
  const database = openDatabase(join(directory, CHAIN_FILE));
  try {
    const mode = identify(database, wish);
    const chain = readChain(database);
    return {
      keeper: createKeeper(database),
      mode,
      resumed: chain && {
        snapshot: snapshotOfKept(chain),
        undo: (height, later) => undoBlock(database, height, later),
      },
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function identify(database: Database, { chainId, genesisHash, mode }: HomeWish): BlockMode {
  database.transaction(() => {
    createTables(database);
    requireFact(database, 'format', HOME_FORMAT);
    requireFact(database, 'chain id', chainId);
    requireFact(database, 'genesis hash', genesisHash);
    const kept = findFact(database, 'block mode');
    requireFact(database, 'block mode', canonicalText(mode ?? (kept && parseCanonicalText(kept)) ?? DEFAULT_MODE));
  });
  return parseCanonicalText(findFact(database, 'block mode') ?? '') as BlockMode;
}

/** What the home is, once and for all: kept the first time, compared ever after. */
function requireFact(database: Database, what: FactName, given: string): void {
  const kept = findFact(database, what);
  if (kept === undefined) putFact(database, what, given);
  else if (kept !== given) throw new RunnerError('DEVNET_HOME_FOREIGN', { file: database.file, what, kept, given });
}
