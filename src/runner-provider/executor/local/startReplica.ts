import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { withDeadline } from '../../../base/abort.ts';
import type { Clock } from '../../../base/clock.ts';
import { findOwnProcesses } from './findOwnProcesses.ts';
import { pathExists } from './pathExists.ts';
import type { ReplicaPaths } from './replicaPaths.ts';

const START_MS = 10_000;
const POLL_MS = 5;

/**
 * Leads the replica's process group and outlives the agent: says who it is, runs the service, and writes down its exit code. It catches
 * TERM, which is meant for the service, and does not pass that on: caught signals are reset in children, ignored ones are not.
 */
export const recorderScript = `trap : TERM INT HUP QUIT
process=$1 exit=$2
shift 2
cat "/proc/$$/stat" /proc/sys/kernel/random/boot_id >"$process.new" && mv "$process.new" "$process" || exit 126
"$@"
echo "$?" >"$exit.new" && mv "$exit.new" "$exit"
`;

/**
 * Starts a replica once in its life: one that runs, or ran, or is being started by an agent that died meanwhile, is left alone.
 * @param argv the confined command line.
 * @param searchPath the PATH of the recorder, which runs outside of the confinement.
 * @throws when the recorder cannot be started.
 */
export async function startReplica(
  paths: ReplicaPaths,
  argv: readonly string[],
  options: { searchPath: readonly string[]; clock: Clock },
): Promise<void> {
  if (await wasStarted(paths)) return;
  await mkdir(paths.privateDirectory, { recursive: true, mode: 0o700 });
  await spawnRecorder(paths, argv, options.searchPath);
  await withDeadline({ what: 'the start of a replica', deadlineMs: START_MS, clock: options.clock }, async (signal) => {
    while (!(await pathExists(paths.process))) await options.clock.sleep(POLL_MS, signal);
  });
}

async function wasStarted(paths: ReplicaPaths): Promise<boolean> {
  if (await pathExists(paths.process)) return true;
  return (await pathExists(paths.privateDirectory)) && (await findOwnProcesses(paths.privateDirectory)).length > 0;
}

async function spawnRecorder(paths: ReplicaPaths, argv: readonly string[], path: readonly string[]): Promise<void> {
  const log = await open(paths.log, 'a', 0o600);
  try {
    const child = spawn('sh', ['-c', recorderScript, 'recorder', paths.process, paths.exit, ...argv], {
      cwd: paths.privateDirectory,
      detached: true,
      env: { PATH: path.join(':'), HOME: paths.privateDirectory },
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    child.unref();
  } finally {
    await log.close();
  }
}
