import { decodeCoin } from '../../chain/protocol/coin.ts';
import { createModuleAccounts, ensureAccount } from '../module/auth/accounts.ts';
import { mintCoins } from '../module/bank/balances.ts';
import { completeParams, type Genesis, type Params } from '../parseGenesis.ts';
import { nextAppHash } from '../state/appHash.ts';
import { canonicalText } from '../state/canonicalText.ts';
import type { QueryContext } from '../state/context.ts';
import { createKeyValues, createOverlay, type KeyValues, type Overlay } from '../state/keyValues.ts';
import { runTx, type TxResult } from '../tx/runTx.ts';

/** What a block asks of the machine. */
export interface BlockInput {
  /** Milliseconds since the Unix epoch; later than the block before. */
  readonly timeMs: number;
  readonly txs: readonly Uint8Array[];
}

export interface BlockOutput {
  readonly height: bigint;
  readonly results: readonly TxResult[];
  /** SHA-256, 32 bytes: the state after this block. */
  readonly appHash: Uint8Array;
}

/**
 * The state and what may change it. It knows no clock, no network and no randomness: the same genesis and the same blocks give the same
 * state, results and hashes.
 */
export interface Machine {
  readonly chainId: string;
  readonly params: Params;
  /** The hash of the committed state, after genesis or the last block. */
  appHash(): Uint8Array;
  /** Whether a transaction may wait for a block: on top of those that were checked since the last one. */
  checkTx(bytes: Uint8Array): TxResult;
  /** What a transaction would do and cost, on top of the checked ones. Fees and signatures are not looked at. */
  simulateTx(bytes: Uint8Array): TxResult;
  /** Carries out a block and commits it. */
  runBlock(block: BlockInput): BlockOutput;
  /** The committed state, for queries. */
  context(): QueryContext;
}

/** A machine that has seen its genesis and no block yet. */
export function createMachine(genesis: Genesis): Machine {
  const params = completeParams(genesis.params);
  const committed = createKeyValues();
  let last = { height: 0n, timeMs: genesis.genesisTimeMs ?? 0, appHash: commitGenesis(genesis, params, committed) };
  let checked: Overlay = createOverlay(committed);
  const contextOn = (state: KeyValues, at: { height: bigint; timeMs: number } = last): QueryContext => ({
    state,
    params,
    chainId: genesis.chainId,
    height: at.height,
    timeMs: at.timeMs,
  });
  return {
    chainId: genesis.chainId,
    params,
    appHash: () => last.appHash,
    context: () => contextOn(committed),
    checkTx: (bytes) => runTx(contextOn(checked), bytes, 'check'),
    simulateTx: (bytes) => runTx(contextOn(createOverlay(checked)), bytes, 'simulate'),
    runBlock({ timeMs, txs }) {
      const height = last.height + 1n;
      const overlay = createOverlay(committed);
      const results = txs.map((bytes) => runTx(contextOn(overlay, { height, timeMs }), bytes, 'deliver'));
      last = { height, timeMs, appHash: nextAppHash(last.appHash, overlay.changes()) };
      overlay.commit();
      checked = createOverlay(committed);
      return { height, results, appHash: last.appHash };
    },
  };
}

/** Accounts get their numbers in the order of the file, modules after them. */
function commitGenesis(genesis: Genesis, params: Params, committed: KeyValues): Uint8Array {
  const state = createOverlay(committed);
  for (const { address, coins } of genesis.accounts) {
    ensureAccount({ state }, address);
    for (const coin of coins) mintCoins({ state }, address, decodeCoin(coin));
  }
  createModuleAccounts({ state });
  const origin = Buffer.from(canonicalText({ chainId: genesis.chainId, params }));
  const appHash = nextAppHash(origin, state.changes());
  state.commit();
  return appHash;
}
