import { decodeCoin } from '../../chain/protocol/coin.ts';
import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import { createModuleAccounts, ensureAccount } from '../module/auth/accounts.ts';
import { mintCoins } from '../module/bank/balances.ts';
import { fundGenesisVault } from '../module/bme/fundGenesisVault.ts';
import { completeParams, type Genesis, type Params } from '../parseGenesis.ts';
import { nextAppHash } from '../state/appHash.ts';
import { canonicalText } from '../state/canonicalText.ts';
import type { QueryContext } from '../state/context.ts';
import { createGasMeter } from '../state/gasMeter.ts';
import { createKeyValues, createOverlay, type Overlay, type StateTree } from '../state/keyValues.ts';
import { type BlockContext, runBlockers, runTx, type TxResult } from '../tx/runTx.ts';
import { beginBlockers, endBlockers, withMode } from './blockers.ts';
import { type Operation, operationBlocker } from './operation.ts';

/** What a block asks of the machine. */
export interface BlockInput {
  /** Milliseconds since the Unix epoch; later than the block before. */
  readonly timeMs: number;
  readonly txs: readonly Uint8Array[];
  /** What the devnet's operator does, before all else in the block. */
  readonly operations?: readonly Operation[];
}

export interface BlockOutput {
  readonly height: bigint;
  readonly results: readonly TxResult[];
  /** Of the block itself: what its modules did before and after the transactions. */
  readonly events: readonly WireEvent[];
  /** What the block changed, ordered by key; undefined stands for a removal. */
  readonly changes: ReturnType<Overlay['changes']>;
  /** SHA-256, 32 bytes: the state after this block. */
  readonly appHash: Uint8Array;
}

/** The machine as it stood after a block: all that it needs to go on from there. Nothing changes it afterwards. */
export interface MachineSnapshot {
  readonly state: StateTree;
  readonly height: bigint;
  readonly timeMs: number;
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
  /** The same of one that was checked before and still waits after a block: its signatures are known to be good. */
  recheckTx(bytes: Uint8Array): TxResult;
  /** What a transaction would do and cost, on top of the checked ones. Fees and signatures are not looked at. */
  simulateTx(bytes: Uint8Array): TxResult;
  /** Carries out a block and commits it. */
  runBlock(block: BlockInput): BlockOutput;
  /** The committed state, or that of a snapshot, for queries. */
  context(at?: MachineSnapshot): QueryContext;
  /** The present, kept for later. Costs next to nothing: unchanged parts are shared. */
  snapshot(): MachineSnapshot;
  /** Goes on from a snapshot of a machine with the same genesis. What was checked since the last block is forgotten. */
  restore(snapshot: MachineSnapshot): void;
}

/** A machine that has seen its genesis and no block yet. */
export function createMachine(genesis: Genesis): Machine {
  const params = completeParams(genesis.params);
  let last = commitGenesis(genesis, params);
  let checked = createOverlay(last.state);
  const contextOn = <State extends StateTree>(
    state: State,
    { height, timeMs }: Omit<BlockInput, 'txs'> & { height: bigint },
  ) => ({
    state,
    params,
    chainId: genesis.chainId,
    height,
    timeMs,
  });
  const machine: Machine = {
    chainId: genesis.chainId,
    params,
    appHash: () => last.appHash,
    context: (at = last) => contextOn(at.state, at),
    checkTx: (bytes) => runTx(contextOn(checked, last), bytes, 'check'),
    recheckTx: (bytes) => runTx(contextOn(checked, last), bytes, 'recheck'),
    simulateTx: (bytes) => runTx(contextOn(createOverlay(checked), last), bytes, 'simulate'),
    runBlock({ timeMs, txs, operations = [] }) {
      const overlay = createOverlay(last.state);
      const context = contextOn(overlay, { height: last.height + 1n, timeMs });
      const outcome = carryOut(context, txs, operations);
      const changes = overlay.changes();
      const appHash = nextAppHash(last.appHash, changes);
      overlay.commit();
      machine.restore({ state: last.state, height: context.height, timeMs, appHash });
      return { ...outcome, height: context.height, changes, appHash };
    },
    snapshot: () => ({ ...last, state: last.state.snapshot() }),
    restore(snapshot) {
      // A snapshot may be restored more than once: its state is not ours to change.
      last = snapshot.state === last.state ? snapshot : { ...snapshot, state: snapshot.state.snapshot() };
      checked = createOverlay(last.state);
    },
  };
  return machine;
}

function carryOut(
  context: BlockContext,
  txs: readonly Uint8Array[],
  operations: readonly Operation[],
): Pick<BlockOutput, 'results' | 'events'> {
  const before = runBlockers(context, [...operations.map(operationBlocker), ...beginBlockers]);
  const metered = withBlockGas(context);
  const results = txs.map((bytes) => runTx(metered, bytes, 'deliver'));
  const after = runBlockers(context, endBlockers);
  return { results, events: [...withMode(before, 'BeginBlock'), ...withMode(after, 'EndBlock')] };
}

function withBlockGas(context: BlockContext): BlockContext {
  const { maxBlockGas } = context.params;
  return maxBlockGas > 0 ? { ...context, blockGas: createGasMeter(BigInt(maxBlockGas)) } : context;
}

/** Accounts get their numbers in the order of the file, modules after them. */
function commitGenesis(genesis: Genesis, params: Params): MachineSnapshot {
  const state = createOverlay(createKeyValues());
  for (const { address, coins } of genesis.accounts) {
    ensureAccount({ state }, address);
    for (const coin of coins) mintCoins({ state }, address, decodeCoin(coin));
  }
  createModuleAccounts({ state });
  fundGenesisVault({ state, params });
  const origin = Buffer.from(canonicalText({ chainId: genesis.chainId, params }));
  const appHash = nextAppHash(origin, state.changes());
  return { state: state.snapshot(), height: 0n, timeMs: genesis.genesisTimeMs ?? 0, appHash };
}
