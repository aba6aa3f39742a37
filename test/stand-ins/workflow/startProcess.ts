import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ProcessEnd {
  /** As a shell reports it: the exit code, or 128 and the signal's number. */
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | null;
}

/** A child process whose output is read by lines. */
export interface RunningProcess {
  readonly pid: number;
  /** Resolves when the process has ended and every line of it was handed on. */
  readonly ended: Promise<ProcessEnd>;
  /** Sends a signal to the process alone; nothing happens when it has ended. */
  signal(name: NodeJS.Signals): void;
  /** Kills the process with everything it started. */
  killTree(): void;
}

export interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
}

const NUMBERS: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * Starts a process as leader of its own group, so that a Ctrl-C at the terminal reaches only us and a kill reaches all its children.
 * @throws the system's error when it cannot be started.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const child = spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: { ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = watchEnd(child, options.onLine);
  ended.catch(() => undefined);
  await once(child, 'spawn');
  const pid = child.pid as number;
  return { pid, ended, signal: (name) => void child.kill(name), killTree: () => killGroup(pid) };
}

async function watchEnd(child: ChildProcess, onLine: ProcessOptions['onLine']): Promise<ProcessEnd> {
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines = (['stdout', 'stderr'] as const).map(async (stream) => {
    const input = child[stream];
    if (input)
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) onLine(line, stream);
  });
  const [[code, signal]] = await Promise.all([closed, ...lines]);
  return { exitCode: code ?? 128 + (NUMBERS[signal ?? ''] ?? 0), signal };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone: that is what was wanted.
  }
}
