import { createHash } from 'node:crypto';
import { withDeadline } from '../../base/abort.ts';
import { isRunnerError } from '../../base/runnerError.ts';
import type { Machine } from './machine.ts';
import type { LineReader } from './readLines.ts';
import type { OpenSession } from './session.ts';

/** How long the machine may take to acknowledge what it was sent. */
const ACKNOWLEDGE_MS = 30_000;

/**
 * Sends bytes to a snippet that reads `<name> <length> <sha-256>` and then exactly that many bytes: standard input has no end, so the
 * machine has to be told how much comes. Returns the line that it answers with; undefined when the session broke, or stayed mute.
 */
export async function sendCounted(
  machine: Machine,
  session: OpenSession,
  answers: LineReader,
  part: { readonly name: string; readonly bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<string | undefined> {
  const digest = createHash('sha256').update(part.bytes).digest('hex');
  const header = Buffer.from(`${part.name} ${part.bytes.length} ${digest}\n`);
  return orUndefined(async () => {
    await session.shell.write(Buffer.concat([header, part.bytes]));
    return nextAnswer(machine, answers, signal);
  }, signal);
}

/** The next line of an interactive snippet; undefined when the session broke, or stayed mute for 30 s. */
export function nextAnswer(machine: Machine, answers: LineReader, signal?: AbortSignal): Promise<string | undefined> {
  const limit = { what: 'the answer of a machine', deadlineMs: ACKNOWLEDGE_MS, clock: machine.clock, signal };
  return orUndefined(() => withDeadline(limit, () => answers.next()), signal);
}

/** A broken session is the caller's to repeat; an abort and a fault of the program are not. */
async function orUndefined(work: () => Promise<string | undefined>, signal?: AbortSignal): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    if (isRunnerError(error, 'GATEWAY_SHELL_CLOSED') || isRunnerError(error, 'DEADLINE_EXCEEDED')) return undefined;
    throw error;
  }
}
