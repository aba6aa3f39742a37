import { type FileHandle, open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import type { Clock } from '../../../base/clock.ts';

const CHUNK_BYTES = 64 * 1024;
/** A line without an end is passed on in pieces of this many characters, so that memory stays bounded. */
const LONGEST_LINE = 64 * 1024;
const POLL_MS = 100;
const NEWLINE = 0x0a;

export interface LogReading {
  /** So many last lines of what there is at first; all when absent. */
  readonly tail?: number | undefined;
  readonly follow: boolean;
  /** Whether nothing will be written any more. Asked when the end is reached. */
  readonly isOver: () => Promise<boolean>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** The lines of a growing file, without their ends. When followed, it ends after the writer; an abort ends it silently. */
export async function* readLogLines(path: string, reading: LogReading): AsyncGenerator<string> {
  const file = await open(path, 'r');
  try {
    yield* splitLines(readChunks(file, reading), reading.signal);
  } finally {
    await file.close();
  }
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    for (; rest.length > LONGEST_LINE; rest = rest.slice(LONGEST_LINE)) yield rest.slice(0, LONGEST_LINE);
  }
  rest += decoder.end();
  if (rest !== '' && !signal.aborted) yield rest;
}

async function* readChunks(file: FileHandle, reading: LogReading): AsyncGenerator<Uint8Array> {
  let position = reading.tail === undefined ? 0 : await tailStart(file, reading.tail);
  const buffer = new Uint8Array(CHUNK_BYTES);
  while (!reading.signal.aborted) {
    // Asked before the read: what the writer left before its end is then in the file.
    const over = await reading.isOver();
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, position);
    position += bytesRead;
    if (bytesRead > 0) yield buffer.slice(0, bytesRead);
    else if (over || !reading.follow) return;
    else await reading.clock.sleep(POLL_MS, reading.signal).catch(() => undefined);
  }
}

/** Offset of the first of the last `lines` lines. A newline at the very end ends a line and begins none. */
async function tailStart(file: FileHandle, lines: number): Promise<number> {
  const { size } = await file.stat();
  if (lines === 0) return size;
  const buffer = new Uint8Array(CHUNK_BYTES);
  let missing = lines;
  for (let end = size; end > 0; end -= CHUNK_BYTES) {
    const start = Math.max(0, end - CHUNK_BYTES);
    await file.read(buffer, 0, end - start, start);
    for (let at = end - start - 1; at >= 0; at--) {
      if (buffer[at] !== NEWLINE || start + at === size - 1) continue;
      missing--;
      if (missing === 0) return start + at + 1;
    }
  }
  return 0;
}
