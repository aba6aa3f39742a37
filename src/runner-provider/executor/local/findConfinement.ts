import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { raceAbort, withDeadline } from '../../../base/abort.ts';
import type { Clock } from '../../../base/clock.ts';
import type { Logger } from '../../../base/logger.ts';
import type { Confinement } from './confine.ts';

const PROBE_MS = 5_000;

/**
 * The strongest confinement that works on this host. Bubblewrap may be installed and still be forbidden to make namespaces, so it is
 * tried. Without it one warning is logged.
 */
export async function findConfinement(options: {
  searchPath: readonly string[];
  clock: Clock;
  logger: Logger;
}): Promise<Confinement> {
  const program = await findProgram('bwrap', options.searchPath);
  if (program && (await works(program, options.clock))) return { kind: 'bubblewrap', program };
  options.logger.warn('services run without a sandbox: bubblewrap is missing or not permitted on this host');
  return { kind: 'plain' };
}

/** Absolute path of an executable of this name in the first directory that has it. */
export async function findProgram(name: string, searchPath: readonly string[]): Promise<string | undefined> {
  for (const directory of searchPath) {
    const path = join(directory, name);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}

async function works(program: string, clock: Clock): Promise<boolean> {
  const probe = ['--unshare-pid', '--ro-bind', '/', '/', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', 'true'];
  const child = spawn(program, probe, { stdio: 'ignore', env: {} });
  try {
    const ended = (signal: AbortSignal) => raceAbort(once(child, 'exit'), signal);
    const [code] = await withDeadline({ what: 'bwrap', deadlineMs: PROBE_MS, clock }, ended);
    return code === 0;
  } catch {
    child.kill('SIGKILL');
    return false;
  }
}
