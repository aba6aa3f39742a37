import { setTimeout as delay } from 'node:timers/promises';
import { type ProcessEnd, type RunningProcess, startProcess } from '../../test/stand-ins/workflow/startProcess.ts';

/** One of the programs that people run, as a process of its own through the built `dist/cli.js`. */
export interface Program {
  readonly name: string;
  readonly pid: number;
  /** The first line with this event, as it was printed. @throws Error with the program's last words when it ends, or the signal aborts, before it. */
  waitForEvent(event: string, signal: AbortSignal): Promise<Record<string, unknown>>;
  readonly ended: Promise<ProcessEnd>;
  /** Everything it wrote, both streams. */
  readonly output: readonly string[];
  /** Asks it to end, and makes it after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

export interface ProgramOptions {
  readonly name: string;
  readonly node: string;
  readonly cli: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `akash-runner <args> --output json`. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const output: string[] = [];
  const events = createEventLog();
  const running = await startProcess({
    command: options.node,
    args: [options.cli, ...options.args, '--output', 'json'],
    cwd: options.cwd,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: options.cwd, LANG: 'C.UTF-8', ...options.env },
    onLine: (line, stream) => {
      output.push(line);
      if (stream === 'stdout') events.add(line);
    },
  });
  const lastWords = (what: string) => new Error(`${options.name} ${what}:\n${output.slice(-12).join('\n')}`);
  running.ended.then(() => events.end(lastWords('ended')));
  return {
    name: options.name,
    pid: running.pid,
    ended: running.ended,
    output,
    waitForEvent: (event, signal) => {
      signal.addEventListener('abort', () => events.end(lastWords('said nothing in time')), { once: true });
      return events.waitFor(event);
    },
    stop: (graceMs = 5000) => stop(running, graceMs),
  };
}

async function stop(running: RunningProcess, graceMs: number): Promise<void> {
  running.signal('SIGTERM');
  const timer = new AbortController();
  const expiry = delay(graceMs, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([running.ended, expiry]);
  timer.abort();
  running.killTree();
  await running.ended;
}

type Event = Record<string, unknown>;

function createEventLog() {
  const seen: Event[] = [];
  const waiting = new Set<{ event: string; resolve: (found: Event) => void; reject: (reason: Error) => void }>();
  let ended: Error | undefined;
  return {
    add(line: string) {
      const parsed = parseEvent(line);
      if (!parsed) return;
      seen.push(parsed);
      for (const one of waiting) if (one.event === parsed['event'] && waiting.delete(one)) one.resolve(parsed);
    },
    end(reason: Error) {
      ended ??= reason;
      for (const one of waiting) one.reject(ended);
    },
    waitFor(event: string): Promise<Event> {
      const found = seen.find((one) => one['event'] === event);
      if (found) return Promise.resolve(found);
      if (ended) return Promise.reject(ended);
      return new Promise((resolve, reject) => waiting.add({ event, resolve, reject }));
    },
  };
}

function parseEvent(line: string): Event | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Event) : undefined;
  } catch {
    return undefined;
  }
}
