import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../../src/base/clock.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { err, ok } from '../../../src/base/result.ts';
import { RunnerError } from '../../../src/base/runnerError.ts';
import type { ShellOutcome, ShellOutput, ShellSession } from '../../../src/gateway/client/gatewayClient.ts';
import { supervisorScript } from '../../../src/manifest/supervisor.ts';
import type { Machine } from '../../../src/tenant/machine/machine.ts';

/** What goes wrong with one session. The command itself lives on, as it does behind a real gateway. */
export interface Fault {
  readonly refuse?: boolean;
  /** The connection drops after so many bytes of output, the rest of a frame included. */
  readonly dropAfterOutput?: number;
  readonly dropAfterInput?: number;
}

export interface LocalMachine {
  readonly machine: Machine;
  /** Where the supervisor keeps its files. */
  readonly directory: string;
  /** Sessions opened so far. */
  readonly sessions: () => number;
  /** Every command line that was sent. */
  readonly commands: string[][];
  /** Starts the real supervisor. */
  supervise(shell?: readonly string[], env?: Record<string, string>): ChildProcess;
  dispose(): Promise<void>;
}

/** Waits shorter than real ones, so that a test of ten lapses takes no seconds; deadlines stay. */
const hurriedClock: Clock = {
  now: systemClock.now,
  sleep: (ms, signal) => systemClock.sleep(ms > 5_000 ? ms : Math.min(ms, 10), signal),
};

const lease = { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1provider' };

/** A machine whose container is a private folder of this host: commands run for real, their standard input never ends. */
export async function createLocalMachine(
  options: { faults?: Fault[]; silenceMs?: number; clock?: Clock } = {},
): Promise<LocalMachine> {
  const temp = await mkdtemp(join(tmpdir(), 'akr-test-'));
  const children = new Set<ChildProcess>();
  const commands: string[][] = [];
  const faults = [...(options.faults ?? [])];
  const start = (command: readonly string[], more: Record<string, string> = {}) => {
    const [program = 'sh', ...args] = command;
    const env = { PATH: process.env['PATH'] ?? '', TMPDIR: temp, ...more };
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    children.add(child);
    return child;
  };
  const machine: Machine = {
    lease,
    clock: options.clock ?? hurriedClock,
    random: systemRandom,
    logger: silentLogger,
    silenceMs: options.silenceMs ?? 5_000,
    async openShell(command, { stdin }, signal) {
      signal?.throwIfAborted();
      commands.push([...command]);
      const fault = faults.shift() ?? {};
      if (fault.refuse) return err({ status: 503, kind: 'unavailable', message: 'not now' });
      return ok(openSession(start(command), fault, stdin, signal));
    },
  };
  return {
    machine,
    directory: join(temp, 'akr'),
    sessions: () => commands.length,
    commands,
    supervise: (shell = ['sh'], env = {}) => start([...shell, '-c', supervisorScript], env),
    async dispose() {
      for (const child of children) killGroup(child);
      await rm(temp, { recursive: true, force: true });
    },
  };
}

function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function openSession(child: ChildProcess, fault: Fault, stdin: boolean, signal?: AbortSignal): ShellSession {
  const outcome = Promise.withResolvers<ShellOutcome>();
  const queue: ShellOutput[] = [];
  let wake = Promise.withResolvers<void>();
  let over = false;
  let [received, sent] = [0, 0];
  const end = (how: ShellOutcome) => {
    if (over) return;
    over = true;
    outcome.resolve(how);
    wake.resolve();
  };
  const take = (stream: 'stdout' | 'stderr') => (bytes: Buffer) => {
    if (over) return;
    const room = (fault.dropAfterOutput ?? Number.POSITIVE_INFINITY) - received;
    received += bytes.length;
    queue.push({ stream, bytes: new Uint8Array(bytes.subarray(0, Math.max(0, Math.min(bytes.length, room)))) });
    wake.resolve();
    if (bytes.length >= room) end({ kind: 'dropped' });
  };
  child.stdout?.on('data', take('stdout'));
  child.stderr?.on('data', take('stderr'));
  child.stdin?.on('error', () => undefined);
  child.on('close', (code) => end({ kind: 'exited', exitCode: code ?? 137 }));
  signal?.addEventListener('abort', () => end({ kind: 'dropped' }));
  async function* read(): AsyncGenerator<ShellOutput, void, void> {
    for (;;) {
      signal?.throwIfAborted();
      const next = queue.shift();
      if (next) yield next;
      else if (over) return;
      else {
        await wake.promise;
        wake = Promise.withResolvers<void>();
      }
    }
  }
  return {
    output: read(),
    outcome: outcome.promise,
    async write(bytes) {
      if (over || !stdin) throw new RunnerError('GATEWAY_SHELL_CLOSED', {});
      const room = (fault.dropAfterInput ?? Number.POSITIVE_INFINITY) - sent;
      sent += bytes.length;
      child.stdin?.write(bytes.subarray(0, Math.max(0, Math.min(bytes.length, room))));
      if (bytes.length < room) return;
      end({ kind: 'dropped' });
      throw new RunnerError('GATEWAY_SHELL_CLOSED', {});
    },
    resize: async () => undefined,
    close: () => end({ kind: 'dropped' }),
  };
}
