import { setTimeout as delay } from 'node:timers/promises';
import type { RunningProcess } from './startProcess.ts';

/** How long a runner waits after each signal of a cancellation, in milliseconds. Source: actions/runner, ProcessInvoker. */
export interface CancelTimes {
  readonly afterInterruptMs: number;
  readonly afterTerminateMs: number;
}
const RUNNER_TIMES: CancelTimes = { afterInterruptMs: 7500, afterTerminateMs: 2500 };

/** Cancels a step's process as GitHub's runner does: SIGINT, SIGTERM, then the whole tree is killed. Resolves when it has ended. */
export async function cancelProcess(running: RunningProcess, times: CancelTimes = RUNNER_TIMES): Promise<void> {
  running.signal('SIGINT');
  if (await endsWithin(running, times.afterInterruptMs)) return;
  running.signal('SIGTERM');
  if (await endsWithin(running, times.afterTerminateMs)) return;
  running.killTree();
  await running.ended;
}

async function endsWithin(running: RunningProcess, ms: number): Promise<boolean> {
  const stop = new AbortController();
  const timer = delay(ms, false, { signal: stop.signal }).catch(() => false);
  const ended = await Promise.race([running.ended.then(() => true), timer]);
  stop.abort();
  return ended;
}
