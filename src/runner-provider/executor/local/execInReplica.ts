import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { constants } from 'node:os';
import type { Clock } from '../../../base/clock.ts';
import type { ExecSession } from '../executor.ts';
import { sendSignal } from './processIdentity.ts';

/** How long output of a command that ended is waited for: a child that it left behind may hold the pipe for ever. */
const DRAIN_MS = 500;

export interface ExecOptions {
  readonly privateDirectory: string;
  /** The PATH of the program that builds the confinement. */
  readonly searchPath: readonly string[];
  readonly stdin: boolean;
  readonly tty: boolean;
  readonly clock: Clock;
}

/** Runs a confined command line in a process group of its own. There is no terminal behind `tty`: it only merges the outputs. */
export function execInReplica(argv: readonly string[], options: ExecOptions): ExecSession {
  const merged = options.tty ? ['sh', '-c', 'exec "$@" 2>&1', 'exec', ...argv] : argv;
  const [program = '', ...args] = merged;
  const child = spawn(program, args, {
    cwd: options.privateDirectory,
    detached: true,
    env: { PATH: options.searchPath.join(':'), HOME: options.privateDirectory },
    stdio: 'pipe',
  });
  // A command that ends before it has read its input is no fault of ours.
  child.stdin.on('error', () => undefined);
  if (!options.stdin) child.stdin.end();
  return {
    stdout: chunksOf(child.stdout),
    stderr: chunksOf(child.stderr),
    write: (bytes) => writeTo(child, bytes),
    exitCode: exitCodeOf(child, options.clock),
    kill: () => killGroup(child),
  };
}

async function writeTo(child: ChildProcessWithoutNullStreams, bytes: Uint8Array): Promise<void> {
  if (!child.stdin.writable || child.stdin.write(bytes)) return;
  const settled = new AbortController();
  const { signal } = settled;
  await Promise.race([once(child.stdin, 'drain', { signal }), once(child.stdin, 'close', { signal })]).catch(
    () => undefined,
  );
  settled.abort();
}

async function exitCodeOf(child: ChildProcessWithoutNullStreams, clock: Clock): Promise<number | undefined> {
  const closed = new AbortController();
  child.once('close', () => closed.abort());
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    await drain(child, clock, closed.signal);
    return code ?? 128 + (signal ? constants.signals[signal] : 0);
  } catch {
    return undefined;
  } finally {
    for (const stream of child.stdio.slice(0, 3)) stream?.destroy();
  }
}

/** Waits until all output is read, or, where somebody else holds the pipe, until nothing came of it for a while. */
async function drain(child: ChildProcessWithoutNullStreams, clock: Clock, closed: AbortSignal): Promise<void> {
  let idle = false;
  for (let seen = -1; !closed.aborted && !idle; ) {
    await clock.sleep(DRAIN_MS, closed).catch(() => undefined);
    const passed = bytesOf(child);
    idle = passed === seen && child.stdout.readableLength + child.stderr.readableLength === 0;
    seen = passed;
  }
}

/** Node's pipes are sockets, which count. */
function bytesOf(child: ChildProcessWithoutNullStreams): number {
  return (child.stdout as Socket).bytesRead + (child.stderr as Socket).bytesRead;
}

/** A stream that is destroyed under its reader ends, as far as the reader is concerned. */
async function* chunksOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    return;
  }
}

/** Until it is waited for, which Node does when it tells of the exit, the number is the child's own. */
function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    sendSignal(-child.pid, 'SIGKILL');
}
