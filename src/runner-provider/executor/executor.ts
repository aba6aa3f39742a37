import type { Result } from '../../base/result.ts';
import type { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';

/** What a lease runs: the services of its group, as far as an executor needs them. Credentials are not among it. */
export interface Workload {
  readonly lease: LeaseId;
  /** SHA-256 of the manifest in lower-case hexadecimal. Another version replaces what runs. */
  readonly version: string;
  readonly services: readonly WorkloadService[];
}

export interface WorkloadService {
  readonly name: string;
  readonly image: string;
  /** Instead of the image's entrypoint, when not empty. */
  readonly command: readonly string[];
  readonly args: readonly string[];
  /** `NAME=value` as the manifest has them. */
  readonly env: readonly string[];
  /** How many replicas, at least 1. */
  readonly count: number;
  readonly cpuMilli: bigint;
  readonly memoryBytes: bigint;
}

/** A workload that the executor knows of, running or not. */
export interface KnownWorkload {
  readonly lease: LeaseId;
  readonly version: string;
}

/** `exited`: it ended by itself and left its code. `lost`: it is gone and left none. Neither is ever started again (design 11). */
export interface ReplicaState {
  /** The pod's name, unique in the provider. */
  readonly name: string;
  readonly phase: 'running' | 'exited' | 'lost';
  readonly exitCode?: number;
}

export interface ServiceState {
  readonly name: string;
  readonly count: number;
  readonly replicas: readonly ReplicaState[];
}

/** The log of one replica, line by line. */
export interface ReplicaLog {
  readonly name: string;
  readonly lines: AsyncIterable<string>;
}

export interface LogSelection {
  readonly follow: boolean;
  /** So many last lines of what there is; all when absent. */
  readonly tail?: number;
  /** Names of services; all when empty. */
  readonly services: readonly string[];
}

export interface ExecRequest {
  readonly service: string;
  readonly podIndex: number;
  readonly command: readonly string[];
  /** Without it the command reads an empty standard input. */
  readonly stdin: boolean;
  /** Merges standard error into standard output. */
  readonly tty: boolean;
}

/** A command that runs beside a service, in the same confinement. */
export interface ExecSession {
  readonly stdout: AsyncIterable<Uint8Array>;
  readonly stderr: AsyncIterable<Uint8Array>;
  /** Resolves when the command's pipe has room for more. Bytes for a command that ended are dropped. */
  write(bytes: Uint8Array): Promise<void>;
  /** Its exit code, 128 + n after signal n. Undefined when it could not be run. Never rejects. */
  readonly exitCode: Promise<number | undefined>;
  /**
   * Ends the command and its children at once. Its standard input is not closed first: a command that counts its input must not take
   * the end of a broken connection for the end of its data.
   */
  kill(): void;
}

/** Why a command cannot be run; the words may be shown to the tenant. */
export type ExecRefusal = { readonly kind: 'no-service' | 'no-replica'; readonly message: string };

/** Where workloads run. All of it can be repeated, and nothing of it is remembered by the process alone. */
export interface Executor {
  /** Shown in `/version`. */
  readonly name: string;
  /** Whether this executor would run the service, asked before a manifest is accepted. */
  checkService(service: WorkloadService): Result<void, RunnerError>;
  /** @throws when it cannot be read; never an incomplete list. */
  list(): Promise<readonly KnownWorkload[]>;
  /** Starts what does not run yet; replaces another version. @throws RunnerError EXECUTOR_START_FAILED */
  start(workload: Workload): Promise<void>;
  /** The services of a lease; undefined when it has no workload here. */
  findServices(lease: LeaseId): Promise<readonly ServiceState[] | undefined>;
  /** The logs of a lease's replicas, in order of their names; undefined when it has no workload here. */
  findLogs(lease: LeaseId, selection: LogSelection, signal: AbortSignal): Promise<readonly ReplicaLog[] | undefined>;
  exec(lease: LeaseId, request: ExecRequest): Promise<Result<ExecSession, ExecRefusal>>;
  /** Ends and deletes all of a lease's workload, logs included. @throws RunnerError EXECUTOR_STOP_FAILED */
  remove(lease: LeaseId): Promise<void>;
}
