import type { Clock } from '../../../base/clock.ts';
import { RunnerError } from '../../../base/runnerError.ts';
import { findOwnProcesses } from './findOwnProcesses.ts';
import { findIdentity, sendSignal, signalGroup } from './processIdentity.ts';
import type { ReplicaPaths } from './replicaPaths.ts';

const POLL_MS = 20;
const KILL_MS = 5_000;

/**
 * Ends all processes of a replica: asks its group to terminate, and after the grace kills the group and whatever left it.
 * @throws RunnerError EXECUTOR_STOP_FAILED when some do not die.
 */
export async function stopReplica(paths: ReplicaPaths, options: { graceMs: number; clock: Clock }): Promise<void> {
  const identity = await findIdentity(paths.process);
  if (identity) await signalGroup(identity, 'SIGTERM');
  if (identity && (await waitUntilGone(paths, options.clock, options.graceMs))) return;
  if (identity) await signalGroup(identity, 'SIGKILL');
  await killRest(paths, options.clock);
}

async function killRest(paths: ReplicaPaths, clock: Clock): Promise<void> {
  const end = clock.now() + KILL_MS;
  for (;;) {
    const pids = await findOwnProcesses(paths.privateDirectory);
    if (pids.length === 0) return;
    if (clock.now() >= end) throw new RunnerError('EXECUTOR_STOP_FAILED', { pids: pids.join(', ') });
    for (const pid of pids) sendSignal(pid, 'SIGKILL');
    await clock.sleep(POLL_MS);
  }
}

async function waitUntilGone(paths: ReplicaPaths, clock: Clock, graceMs: number): Promise<boolean> {
  const end = clock.now() + graceMs;
  for (;;) {
    if ((await findOwnProcesses(paths.privateDirectory)).length === 0) return true;
    if (clock.now() >= end) return false;
    await clock.sleep(POLL_MS);
  }
}
