import { RunnerError } from '../../base/runnerError.ts';
import type { Machine } from './machine.ts';
import { persist } from './persist.ts';
import { readOutcome, withSession } from './session.ts';

const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Runs a command that may be repeated, until it has ended once with code 0, and returns what it printed.
 * @throws RunnerError MACHINE_LOST, MACHINE_RESTARTED, MACHINE_COMMAND_FAILED (also for an answer beyond 16 MiB).
 */
export function runSnippet(
  machine: Machine,
  what: string,
  command: readonly string[],
  signal?: AbortSignal,
): Promise<Buffer> {
  const session = () =>
    withSession(machine, command, { stdin: false, signal }, async (open) => {
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const bytes of open.stdout) {
        size += bytes.length;
        if (size > OUTPUT_LIMIT_BYTES) throw tooMuch(machine, what);
        parts.push(bytes);
      }
      return readOutcome(machine, what, open, () => Buffer.concat(parts));
    });
  return persist(machine, what, session, signal);
}

function tooMuch(machine: Machine, what: string): RunnerError {
  const problem = `it printed more than ${OUTPUT_LIMIT_BYTES} bytes`;
  return new RunnerError('MACHINE_COMMAND_FAILED', { provider: machine.lease.provider, what, exitCode: 0, problem });
}
