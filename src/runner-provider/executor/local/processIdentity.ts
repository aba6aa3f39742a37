import { readFile } from 'node:fs/promises';

/**
 * Which process it is, across restarts of the agent: a process number is given out again, but not with the same start in the same run of
 * the kernel.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks between the start of the kernel and of the process, as text. */
  readonly startTicks: string;
  /** Random id of the kernel's run. */
  readonly bootId: string;
}

const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/**
 * Reads what the recorder wrote: its own line of `/proc/<pid>/stat`, then the kernel's boot id. Undefined when it is not there (yet).
 */
export async function findIdentity(path: string): Promise<ProcessIdentity | undefined> {
  const text = await readText(path);
  return text === undefined ? undefined : parseIdentity(text);
}

/** Whether exactly this process still runs. One that ended and was not waited for does not. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  const stat = parseStat((await readText(`/proc/${identity.pid}/stat`)) ?? '');
  if (!stat || stat.startTicks !== identity.startTicks || /[ZX]/.test(stat.state)) return false;
  return (await readText(BOOT_ID))?.trim() === identity.bootId;
}

/** Sends a signal to the group that the process leads, after making sure that it still is that process. */
export async function signalGroup(identity: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  if (await isRunning(identity)) sendSignal(-identity.pid, signal);
}

/** Sends a signal; a process that is gone is what was wanted. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

function parseIdentity(text: string): ProcessIdentity | undefined {
  const [line = '', bootId = ''] = text.split('\n');
  const stat = parseStat(line);
  return stat && bootId ? { pid: stat.pid, startTicks: stat.startTicks, bootId } : undefined;
}

/** proc(5): the name in parentheses may hold anything, so fields are counted from its end; the state is field 3, the start field 22. */
function parseStat(line: string): { pid: number; state: string; startTicks: string } | undefined {
  const pid = Number.parseInt(line, 10);
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return pid > 0 && state && startTicks ? { pid, state, startTicks } : undefined;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    // A process may end between the opening and the reading of its file: ESRCH.
    if (['ENOENT', 'ESRCH'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw cause;
  }
}
