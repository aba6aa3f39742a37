import type { Result } from '../../base/result.ts';
import type { IncludedTx } from '../connection/chainConnection.ts';

/** A message as the registry takes it: an object of the codec behind its type URL, or a partial one. */
export interface Msg {
  readonly typeUrl: string;
  readonly value: unknown;
}

export interface SignedTx {
  readonly bytes: Uint8Array;
  /** Upper-case hexadecimal. */
  readonly hash: string;
  /** The last height at which a block may hold it; 0 for an unordered one. */
  readonly timeoutHeight: bigint;
  /** Of an unordered one: the last block time at which a block may hold it, in nanoseconds since the Unix epoch. Its sequence is 0. */
  readonly timeoutTimestampNs?: bigint | undefined;
  readonly sequence: bigint;
  readonly feeUakt: bigint;
  readonly gasLimit: bigint;
}

/**
 * rejected: refused before any block (by the simulation or at CheckTx), nothing was spent. failed: a block holds it, its fee is spent, its
 * messages did nothing. expired: no block up to its timeout (a height, or a block time) holds it, and none ever will.
 */
export interface TxFailure {
  readonly kind: 'rejected' | 'failed' | 'expired';
  readonly codespace: string;
  readonly code: number;
  readonly log: string;
  readonly hash: string;
  readonly height?: bigint;
  /** What it used; of one that the chain refused for too little gas, its limit. */
  readonly gasUsed?: bigint;
  /** Fees spent, those of earlier attempts that ran out of gas included. */
  readonly feeUakt: bigint;
}

/** sent: in a mempool. refused: CheckTx said no. unknown: no node gave a clear answer, so it may or may not arrive. */
export type BroadcastResult =
  | { readonly kind: 'sent'; readonly hash: string }
  | {
      readonly kind: 'refused';
      readonly hash: string;
      readonly codespace: string;
      readonly code: number;
      readonly log: string;
    }
  | { readonly kind: 'unknown'; readonly hash: string };

export interface SubmitOptions {
  readonly messages: readonly Msg[];
  /** Names this intent in the journal: unique per intent, the same when it is taken up again. */
  readonly key: string;
  /** Fixed instead of simulated. */
  readonly gasLimit?: bigint;
  /** Blocks from now in which it may be included, when the signer is an ordered one. Default 10. */
  readonly expiryBlocks?: number;
  /** Milliseconds of block time in which it may be included, when the signer is an unordered one. Default, and at most, 60,000. */
  readonly expiryMs?: number;
  /** What all attempts together may cost in fees. Default: the signer's own cap. */
  readonly maxFeeUakt?: bigint;
  readonly memo?: string;
  readonly signal?: AbortSignal | undefined;
  /** Called when it is signed and journalled, and not yet sent. */
  readonly onSigned?: (tx: SignedTx) => Promise<void>;
}

export interface SignNowOptions {
  readonly messages: readonly Msg[];
  readonly gasLimit: bigint;
  readonly expiryBlocks?: number;
  readonly expiryMs?: number;
  readonly memo?: string;
}

/** One queue per key: signs in order, so that sequences neither clash nor leave holes. Waiting for inclusion happens side by side. */
export interface Signer {
  readonly address: string;
  /**
   * The whole life of a transaction: sequence, simulation unless a gas limit is given, signature, journal, broadcast, and the wait for the
   * block that holds it or the one after its timeout. An unsettled entry of the same key is taken up first, never signed twice.
   * @throws RunnerError FEE_ABOVE_CAP before anything is signed.
   */
  submit(options: SubmitOptions): Promise<Result<IncludedTx, TxFailure>>;
  /** Finds out what became of the transaction journalled under `key`, sending its identical bytes again until they expire. Undefined: no such entry. */
  resume(key: string, signal?: AbortSignal): Promise<Result<IncludedTx, TxFailure> | undefined>;
  /** Loads account number, sequence, height and block time into the cache, for `signNow`. */
  prime(signal?: AbortSignal): Promise<void>;
  /** Signs with what is in the cache, without a read and without a simulation: for the signal handler. @throws RunnerError SIGNER_NOT_PRIMED */
  signNow(options: SignNowOptions): Promise<SignedTx>;
  /** Sends the identical bytes, to any node, as often as wanted. */
  broadcast(tx: SignedTx, signal?: AbortSignal): Promise<BroadcastResult>;
}
