import { RunnerError } from '../../base/runnerError.ts';
import type { AccountView } from '../query/findAccount.ts';
import type { BlockFollower } from './createBlockFollower.ts';

/**
 * The account's number and next sequence, counted ahead of the chain by what is in flight. A transaction in flight is one that was signed
 * and may still be included: until its outcome is known, or a block above its timeout height exists.
 */
export interface Sequencer {
  /** Makes sure that number and sequence are known and right as far as anyone can tell. */
  load(signal?: AbortSignal): Promise<void>;
  /** The account's number and the sequence of the next transaction, without taking it. @throws RunnerError SIGNER_NOT_PRIMED */
  peek(): { accountNumber: bigint; sequence: bigint };
  /** Takes `sequence` for a transaction that may be included up to `timeoutHeight`. */
  take(sequence: bigint, timeoutHeight: bigint): void;
  /** Gives back the sequence of a transaction that was never sent or was refused for certain. */
  release(sequence: bigint): void;
  /** The outcome is known. Only a transaction carried out has used up its sequence for certain. */
  settle(sequence: bigint, outcome: 'included' | 'failed' | 'expired'): void;
  /** Reads the account again, and says whether the chain is past the sequence we would have used next; if so, that is taken over. */
  isOvertaken(signal?: AbortSignal): Promise<boolean>;
  /** After `sequence` was refused as the wrong one: reads the account again, waiting for what is in flight where that decides. */
  correct(sequence: bigint, signal?: AbortSignal): Promise<void>;
}

export interface SequencerOptions {
  readonly address: string;
  readonly findAccount: (signal?: AbortSignal) => Promise<AccountView | undefined>;
  readonly blocks: BlockFollower;
  readonly chainId: string;
}

export function createSequencer(options: SequencerOptions): Sequencer {
  const { address, chainId, blocks } = options;
  /** Timeout height by sequence. */
  const inFlight = new Map<bigint, bigint>();
  let account: { number: bigint; next: bigint } | undefined;
  let stale = false;
  /** Below this every sequence is used up: a reading of the account from before an inclusion must not bring one back. */
  let floor = 0n;

  const read = async (signal?: AbortSignal): Promise<bigint> => {
    const found = await options.findAccount(signal);
    if (!found) throw new RunnerError('ACCOUNT_NOT_FOUND', { address, chainId });
    for (const sequence of inFlight.keys()) if (sequence < found.sequence) inFlight.delete(sequence);
    account = { number: found.accountNumber, next: nextSequence(atLeast(floor, found.sequence), inFlight) };
    stale = false;
    return found.sequence;
  };
  /** Until every transaction in flight has used up its sequence, or never will: then the account alone says what comes next. */
  const drain = async (signal?: AbortSignal): Promise<void> => {
    for (let { height } = await blocks.refresh(signal); ; height++) {
      dropExpired(inFlight, height);
      await read(signal);
      if (inFlight.size === 0) return;
      await blocks.get(height + 1n, signal);
    }
  };
  return {
    load: async (signal) => {
      if (account && !stale) return;
      await (stale ? drain(signal) : read(signal));
    },
    peek: () => {
      if (!account) throw new RunnerError('SIGNER_NOT_PRIMED', { address });
      return { accountNumber: account.number, sequence: account.next };
    },
    take: (sequence, timeoutHeight) => {
      inFlight.set(sequence, timeoutHeight);
      if (account && account.next <= sequence) account.next = sequence + 1n;
    },
    release: (sequence) => {
      inFlight.delete(sequence);
      if (account?.next === sequence + 1n) account.next = sequence;
      else stale = true;
    },
    settle: (sequence, outcome) => {
      inFlight.delete(sequence);
      if (outcome === 'included') floor = atLeast(floor, sequence + 1n);
      // One that failed may have failed before its sequence counted; those behind it tell, and when there are none the account does.
      if (outcome === 'expired' || (outcome === 'failed' && inFlight.size === 0)) stale = true;
    },
    isOvertaken: async (signal) => {
      const found = await options.findAccount(signal);
      // Only forward: what is in flight settles meanwhile, and an older reading must not bring its sequence back.
      if (!account || !found || found.sequence <= account.next) return false;
      account.next = found.sequence;
      return true;
    },
    correct: async (sequence, signal) => {
      if ((await read(signal)) > sequence) return;
      // Either someone else's transaction waits in the mempool, or the node has lost some of ours: the next blocks show which.
      await blocks.get((await blocks.refresh(signal)).height + 1n, signal);
      await drain(signal);
    },
  };
}

/** Forgets those that no block can hold any more. */
function dropExpired(inFlight: Map<bigint, bigint>, height: bigint): void {
  for (const [sequence, timeoutHeight] of inFlight) if (timeoutHeight < height) inFlight.delete(sequence);
}

function atLeast(floor: bigint, value: bigint): bigint {
  return value > floor ? value : floor;
}

function nextSequence(onChain: bigint, inFlight: ReadonlyMap<bigint, bigint>): bigint {
  return [...inFlight.keys()].reduce((next, sequence) => (sequence >= next ? sequence + 1n : next), onChain);
}
