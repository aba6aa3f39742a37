import { readFile } from 'node:fs/promises';
import type { ReplicaState } from '../executor.ts';
import { findIdentity, isRunning } from './processIdentity.ts';
import type { ReplicaPaths } from './replicaPaths.ts';

/** What became of a replica, from its files and its process; undefined when it was never started. */
export async function findReplicaState(name: string, paths: ReplicaPaths): Promise<ReplicaState | undefined> {
  const identity = await findIdentity(paths.process);
  if (!identity) return undefined;
  // The process first: one that ends in between has left its code when the file is read.
  const running = await isRunning(identity);
  const exitCode = await findExitCode(paths.exit);
  if (exitCode !== undefined) return { name, phase: 'exited', exitCode };
  return { name, phase: running ? 'running' : 'lost' };
}

async function findExitCode(path: string): Promise<number | undefined> {
  try {
    const code = Number.parseInt(await readFile(path, 'utf8'), 10);
    return Number.isNaN(code) ? undefined : code;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
