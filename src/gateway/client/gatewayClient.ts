import type { Result } from '../../base/result.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import type { LeaseEvent } from '../leaseEvent.ts';
import type { LeaseStatus } from '../leaseStatus.ts';
import type { LogLine } from '../logLine.ts';
import type { ProviderStatus } from '../providerStatus.ts';
import type { GatewayFailure } from './gatewayFailure.ts';

/**
 * One provider's gateway, as its tenant sees it. Every call takes an AbortSignal, and throws its reason when it aborts; what the
 * provider or the way to it may do wrong comes back as a GatewayFailure.
 */
export interface GatewayClient {
  /** Sends the manifest. An `ok` means that it was taken, not that anything runs. May be repeated. */
  putManifest(dseq: bigint, manifestJson: string, signal?: AbortSignal): Promise<Result<void, GatewayFailure>>;
  getLeaseStatus(id: LeaseId, signal?: AbortSignal): Promise<Result<LeaseStatus, GatewayFailure>>;
  /** Needs no token. */
  getProviderStatus(signal?: AbortSignal): Promise<Result<ProviderStatus, GatewayFailure>>;
  /** The lines of a lease's services. Connects when the iteration begins; one iteration per stream. */
  streamLogs(id: LeaseId, options: LogOptions, signal?: AbortSignal): LogStream;
  /** What the provider's cluster says of a lease: advice for people. Connects when the iteration begins; one iteration per stream. */
  streamEvents(id: LeaseId, options: EventOptions, signal?: AbortSignal): EventStream;
  /** Runs a command in a container of the lease. */
  openShell(id: LeaseId, options: ShellOptions, signal?: AbortSignal): Promise<Result<ShellSession, GatewayFailure>>;
}

export interface LogOptions {
  readonly follow: boolean;
  /** So many last lines; all when absent. */
  readonly tail?: number;
  readonly service?: string;
}

export interface EventOptions {
  /** Go on with what happens later. */
  readonly follow: boolean;
}

/** Iterating never throws for what the provider does; `end` tells afterwards how the stream came to its end. */
export interface GatewayStream<Item> extends AsyncIterable<Item> {
  readonly end: Promise<StreamEnd>;
}
export type LogStream = GatewayStream<LogLine>;
export type EventStream = GatewayStream<LeaseEvent>;

/**
 * `ended`: the provider finished it, or the reader left it. `dropped`: the connection broke, some may be missing, reconnecting makes
 * sense; a followed stream whose pod ended looks the same. `failed`: the provider said why there is no more.
 */
export type StreamEnd =
  | { readonly kind: 'ended' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'failed'; readonly failure: GatewayFailure };

export interface ShellOptions {
  readonly service: string;
  readonly podIndex?: number;
  /** No word of it may be empty. All of it travels in the URL: keep it below some 8 KiB. */
  readonly command: readonly string[];
  readonly stdin: boolean;
  readonly tty?: boolean;
}

export interface ShellOutput {
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Uint8Array;
}

/** A running command. Its standard input cannot be closed: tell the command how much will come (`head -c N`). */
export interface ShellSession {
  /**
   * What the command prints, in order, for one reader. Unread output waits up to 256 KiB; then the connection is held back, and with it
   * the outcome. A reader that leaves the loop early lets the rest be thrown away. Throws the signal's reason when that aborts.
   */
  readonly output: AsyncIterable<ShellOutput>;
  /** Resolves when the bytes have left this process. @throws RunnerError GATEWAY_SHELL_CLOSED when the session is over. */
  write(bytes: Uint8Array): Promise<void>;
  /**
   * Tells the terminal of a command with `tty` its size in characters, 0 to 65535 each; in order with what is written.
   * @throws RunnerError GATEWAY_SHELL_CLOSED when the session is over.
   */
  resize(width: number, height: number): Promise<void>;
  /** Never rejects. */
  readonly outcome: Promise<ShellOutcome>;
  /** Leaves. The command itself lives on in its container, unless it ends with its output. */
  close(): void;
}

/**
 * `exited`: the command ran and ended with this code. `failed`: the provider said that it could not run it, or could not say how it ended.
 * `dropped`: the connection ended before a result; nobody knows what became of the command.
 */
export type ShellOutcome =
  | { readonly kind: 'exited'; readonly exitCode: number; readonly message?: string }
  | { readonly kind: 'failed'; readonly message?: string }
  | { readonly kind: 'dropped' };
