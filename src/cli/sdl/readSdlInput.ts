import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { err, ok, type Result } from '../../base/result.ts';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import type { SdlProblem } from '../../manifest/sdl/sdlProblem.ts';

/** Where SDL files come from. */
export interface SdlSource {
  /** Opened only when it is asked for. */
  readonly stdin: () => Readable;
  readonly signal: AbortSignal;
}

/** As much as the parser looks at, and a byte more, so that it sees that there is more. */
const MOST_BYTES = 64 * 1024 + 1;

/**
 * The text of a file, or of standard input for `-`; no more than the parser would take is read.
 * @returns a problem for what is no UTF-8.
 * @throws RunnerError CLI_FILE_UNREADABLE; the signal's reason.
 */
export async function readSdlInput(path: string, { stdin, signal }: SdlSource): Promise<Result<string, SdlProblem[]>> {
  const stream = path === '-' ? stdin() : createReadStream(path, { end: MOST_BYTES - 1 });
  const stop = () => void stream.destroy(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return decode(await collect(stream));
  } catch (cause) {
    if (isRunnerError(cause)) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RunnerError('CLI_FILE_UNREADABLE', { option: 'sdl', path, reason }, { cause });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES);
}

function decode(bytes: Buffer): Result<string, SdlProblem[]> {
  // A character may be cut in two at the end; the parser refuses the text by its size.
  if (bytes.length >= MOST_BYTES) return ok(bytes.toString('utf8'));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err([{ code: 'NOT_UTF8', path: '', message: 'The file is no UTF-8.', cure: 'Save it as UTF-8.' }]);
  }
}
