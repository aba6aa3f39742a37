import { RunnerError } from '../../base/runnerError.ts';
import type { ShellOutcome, ShellSession } from '../../gateway/client/gatewayClient.ts';
import type { Machine } from './machine.ts';
import type { Attempt } from './persist.ts';

/** Exit codes of our own snippets: there is more to come; the container is not the one that it was. */
export const REMOTE_MORE = 75;
export const REMOTE_RESTARTED = 66;
/** From here on shells report that a command could not run or was killed, which says more of the container than of the snippet. */
const KILLED_FROM = 126;
const STDERR_LIMIT = 300;

/** A session that is open, and what its command has printed on standard error so far. */
export interface OpenSession {
  readonly shell: ShellSession;
  /** Standard output, in order. */
  readonly stdout: AsyncGenerator<Uint8Array, void, void>;
  stderr(): string;
}

/** Opens a session and lets `work` have it. A session that cannot be opened is a lapse; it is left when `work` is through. */
export async function withSession<Value>(
  machine: Machine,
  command: readonly string[],
  options: { readonly stdin: boolean; readonly signal?: AbortSignal | undefined },
  work: (session: OpenSession) => Promise<Attempt<Value>>,
): Promise<Attempt<Value>> {
  const opened = await machine.openShell(command, { stdin: options.stdin }, options.signal);
  if (!opened.ok) return { kind: 'lapse', reason: opened.error.message || opened.error.kind };
  try {
    return await work(readSession(opened.value));
  } finally {
    opened.value.close();
  }
}

/**
 * What an ended command means.
 * @throws RunnerError MACHINE_RESTARTED when the container is not the one that was given its work, MACHINE_COMMAND_FAILED when the command
 * itself failed: the same again would fail again.
 */
export async function readOutcome<Value>(
  machine: Machine,
  what: string,
  session: OpenSession,
  done: () => Value,
): Promise<Attempt<Value>> {
  const outcome = await session.shell.outcome;
  if (outcome.kind !== 'exited') return { kind: 'lapse', reason: reasonOf(outcome) };
  if (outcome.exitCode === 0) return { kind: 'done', value: done() };
  if (outcome.exitCode === REMOTE_MORE) return { kind: 'progress' };
  const { provider } = machine.lease;
  if (outcome.exitCode === REMOTE_RESTARTED) throw new RunnerError('MACHINE_RESTARTED', { provider });
  if (outcome.exitCode >= KILLED_FROM) return { kind: 'lapse', reason: `exit code ${outcome.exitCode}` };
  const problem = session.stderr() || 'it said nothing';
  throw new RunnerError('MACHINE_COMMAND_FAILED', { provider, what, exitCode: outcome.exitCode, problem });
}

/**
 * Leaves a session that did not answer as it should. A command that failed has said why, and that is thrown; all else is a lapse.
 * @throws RunnerError MACHINE_RESTARTED, MACHINE_COMMAND_FAILED
 */
export async function abandonSession(machine: Machine, what: string, session: OpenSession): Promise<Attempt<never>> {
  session.shell.close();
  const attempt = await readOutcome(machine, what, session, () => undefined);
  return attempt.kind === 'lapse' ? attempt : { kind: 'lapse', reason: 'it did not answer' };
}

/** Splits what a command prints: standard output is what it says, standard error why it failed. */
export function readSession(shell: ShellSession): OpenSession {
  let stderr = '';
  async function* readStdout(): AsyncGenerator<Uint8Array, void, void> {
    for await (const { stream, bytes } of shell.output) {
      if (stream === 'stdout') yield bytes;
      else if (stderr.length < STDERR_LIMIT) stderr += Buffer.from(bytes).toString('utf8');
    }
  }
  return { shell, stdout: readStdout(), stderr: () => printable(stderr) };
}

function reasonOf(outcome: ShellOutcome): string {
  return outcome.kind === 'dropped' ? 'the connection dropped' : 'the provider could not run the command';
}

/** Foreign text on one line, without control characters. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, STDERR_LIMIT);
}
