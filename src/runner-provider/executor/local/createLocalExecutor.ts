import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../base/clock.ts';
import { createFileStore } from '../../../base/fileStore.ts';
import type { Logger } from '../../../base/logger.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { isRunnerError, RunnerError } from '../../../base/runnerError.ts';
import type { Store } from '../../../base/store.ts';
import type { LeaseId } from '../../../chain/protocol/ids.ts';
import { isDevnetChainId } from '../../../chain/protocol/isDevnetChainId.ts';
import type {
  ExecRefusal,
  ExecRequest,
  ExecSession,
  Executor,
  LogSelection,
  ReplicaLog,
  ReplicaState,
  ServiceState,
  Workload,
  WorkloadService,
} from '../executor.ts';
import { buildEnvironment } from './buildEnvironment.ts';
import { type Confinement, confine } from './confine.ts';
import { execInReplica } from './execInReplica.ts';
import { findConfinement } from './findConfinement.ts';
import { findImage, type ImageMap, type ImageMapping } from './findImage.ts';
import { findReplicaState } from './findReplicaState.ts';
import { pathExists } from './pathExists.ts';
import { readLogLines } from './readLogLines.ts';
import { removeTree } from './removeTree.ts';
import { pathsIn, podName, type ReplicaPaths, replicaPaths, workloadDirectory } from './replicaPaths.ts';
import { resolveProgram } from './resolveProgram.ts';
import { startReplica } from './startReplica.ts';
import { stopReplica } from './stopReplica.ts';
import { findWorkload, listWorkloads, removeWorkload, saveWorkload } from './workloadRecord.ts';

export interface LocalExecutorOptions {
  readonly chainId: string;
  /** Absolute directory of the executor: one directory for each workload, and the records of them. */
  readonly directory: string;
  /** Absolute directories of the agent that no service may see. */
  readonly hidden: readonly string[];
  readonly images: ImageMap;
  /** Directories of the host's programs. */
  readonly searchPath: readonly string[];
  /** The provider's host name as services see it. */
  readonly publicHostname: string;
  /** Between TERM and KILL. */
  readonly graceMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly platform?: NodeJS.Platform;
}

interface Local extends LocalExecutorOptions {
  readonly records: Store;
  readonly confinement: Confinement;
}

/** One replica of a service, with all that is needed to find it. */
interface Replica {
  readonly name: string;
  readonly service: WorkloadService;
  readonly paths: ReplicaPaths;
}

/**
 * Runs services as confined processes of this host, each replica in a process group and a directory of its own (design 14). They outlive
 * the agent: all that is known of them is in files and in /proc, so that the next agent finds them again.
 * @throws RunnerError EXECUTOR_CHAIN_REFUSED on a chain that is no devnet, EXECUTOR_PLATFORM_REFUSED on a host without Linux' /proc.
 */
export async function createLocalExecutor(options: LocalExecutorOptions): Promise<Executor> {
  const platform = options.platform ?? process.platform;
  if (!isDevnetChainId(options.chainId)) throw new RunnerError('EXECUTOR_CHAIN_REFUSED', { chainId: options.chainId });
  if (platform !== 'linux') throw new RunnerError('EXECUTOR_PLATFORM_REFUSED', { platform });
  await mkdir(options.directory, { recursive: true, mode: 0o700 });
  const records = createFileStore(join(options.directory, 'records'));
  const local: Local = { ...options, records, confinement: await findConfinement(options) };
  return {
    name: 'local',
    checkService: (service) => checkService(local, service),
    list: () => listWorkloads(records),
    start: (workload) => start(local, workload),
    findServices: (lease) => findServices(local, lease),
    findLogs: (lease, selection, signal) => findLogs(local, lease, selection, signal),
    exec: (lease, request) => exec(local, lease, request),
    remove: (lease) => remove(local, lease),
  };
}

function checkService(local: Local, service: WorkloadService): Result<void, RunnerError> {
  const program = resolveProgram(service, local.images);
  return program.ok ? ok(undefined) : program;
}

async function start(local: Local, workload: Workload): Promise<void> {
  const known = await findWorkload(local.records, workload.lease);
  if (known && known.version !== workload.version) await removeProcesses(local, workload.lease);
  await saveWorkload(local.records, workload);
  for (const service of workload.services) {
    for (const replica of replicasOf(local, workload, service)) await startOne(local, workload.lease, replica);
  }
}

async function startOne(local: Local, lease: LeaseId, { service, paths, name }: Replica): Promise<void> {
  const program = resolveProgram(service, local.images);
  if (!program.ok) throw program.error;
  const { argv, image } = program.value;
  try {
    await startReplica(paths, confined(local, lease, service, { argv, image, paths }), local);
  } catch (cause) {
    const reason = isRunnerError(cause) ? cause.message : ((cause as NodeJS.ErrnoException).code ?? 'unknown');
    throw new RunnerError('EXECUTOR_START_FAILED', { replica: name, service: service.name, reason }, { cause });
  }
}

function confined(
  local: Local,
  lease: LeaseId,
  service: WorkloadService,
  { argv, image, paths }: { argv: readonly string[]; image: ImageMapping; paths: ReplicaPaths },
): string[] {
  const { privateDirectory } = paths;
  const { searchPath, publicHostname } = local;
  return confine(local.confinement, {
    argv,
    env: buildEnvironment({ lease, manifestEnv: service.env, image, searchPath, publicHostname, privateDirectory }),
    privateDirectory,
    hidden: [...local.hidden, local.directory],
    readable: [...(image.path ?? []), ...(image.readable ?? [])],
    privileged: process.getuid?.() === 0,
  });
}

async function findServices(local: Local, lease: LeaseId): Promise<ServiceState[] | undefined> {
  const workload = await findWorkload(local.records, lease);
  if (!workload) return undefined;
  return Promise.all(
    workload.services.map(async (service) => {
      const states = replicasOf(local, workload, service).map(({ name, paths }) => findReplicaState(name, paths));
      const replicas = (await Promise.all(states)).filter((state) => state !== undefined);
      return { name: service.name, count: service.count, replicas };
    }),
  );
}

async function findLogs(
  local: Local,
  lease: LeaseId,
  selection: LogSelection,
  signal: AbortSignal,
): Promise<ReplicaLog[] | undefined> {
  const workload = await findWorkload(local.records, lease);
  if (!workload) return undefined;
  const chosen = workload.services.filter((one) => chooses(selection, one.name));
  const logs = chosen
    .flatMap((service) => replicasOf(local, workload, service))
    .map(async ({ name, paths }) => {
      const { tail, follow } = selection;
      const isOver = async () => !isAlive(await findReplicaState(name, paths));
      const lines = readLogLines(paths.log, { tail, follow, isOver, clock: local.clock, signal });
      return (await pathExists(paths.log)) ? [{ name, lines }] : [];
    });
  return (await Promise.all(logs)).flat().sort(byName);
}

async function exec(local: Local, lease: LeaseId, request: ExecRequest): Promise<Result<ExecSession, ExecRefusal>> {
  const workload = await findWorkload(local.records, lease);
  const service = workload?.services.find((one) => one.name === request.service);
  if (!workload || !service) return err({ kind: 'no-service', message: 'no such service in this lease' });
  const replica = replicasOf(local, workload, service)[request.podIndex];
  const state = replica && (await findReplicaState(replica.name, replica.paths));
  if (!replica || !isAlive(state))
    return err({ kind: 'no-replica', message: 'this replica of the service is not running' });
  const image = findImage(local.images, service.image) ?? {};
  const argv = confined(local, lease, service, { argv: request.command, image, paths: replica.paths });
  const { clock, searchPath } = local;
  const { privateDirectory } = replica.paths;
  return ok(execInReplica(argv, { privateDirectory, searchPath, clock, stdin: request.stdin, tty: request.tty }));
}

async function remove(local: Local, lease: LeaseId): Promise<void> {
  await removeProcesses(local, lease);
  await removeWorkload(local.records, lease);
}

/** By what is on disk and not by the record, so that nothing survives that an earlier version left. */
async function removeProcesses(local: Local, lease: LeaseId): Promise<void> {
  const directory = workloadDirectory(local.directory, lease);
  const names = (await pathExists(directory)) ? await readdir(directory) : [];
  await Promise.all(names.map((name) => stopReplica(pathsIn(join(directory, name)), local)));
  await removeTree(directory);
}

/** In the order of their names, as upstream numbers pods. */
function replicasOf(local: Local, { lease }: Workload, service: WorkloadService): Replica[] {
  const indices = Array.from({ length: service.count }, (_, index) => index);
  const replicas = indices.map((index) => ({
    name: podName(lease, service.name, index),
    service,
    paths: replicaPaths(local.directory, lease, service.name, index),
  }));
  return replicas.sort(byName);
}

function chooses(selection: LogSelection, service: string): boolean {
  return selection.services.length === 0 || selection.services.includes(service);
}

function isAlive(state: ReplicaState | undefined): boolean {
  return state?.phase === 'running';
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
