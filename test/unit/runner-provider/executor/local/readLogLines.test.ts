import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../../src/base/clock.ts';
import { type LogReading, readLogLines } from '../../../../../src/runner-provider/executor/local/readLogLines.ts';
import { collect, temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function placeLog(text: string): Promise<string> {
  const path = join(await temporaryDirectory(), 'log');
  await writeFile(path, text);
  return path;
}

const read = (path: string, more: Partial<LogReading> = {}) =>
  readLogLines(path, {
    follow: false,
    isOver: async () => true,
    clock: systemClock,
    signal: new AbortController().signal,
    ...more,
  });

describe('readLogLines', () => {
  it('gives all lines, empty ones and an unfinished last one too', async () => {
    const path = await placeLog('one\n\nthrée\nfour');
    expect(await collect(read(path))).toEqual(['one', '', 'thrée', 'four']);
  });

  it.each([
    [0, []],
    [1, ['c']],
    [2, ['b', 'c']],
    [3, ['a', 'b', 'c']],
    [9, ['a', 'b', 'c']],
  ])('gives the last %i lines', async (tail, lines) => {
    expect(await collect(read(await placeLog('a\nb\nc\n'), { tail }))).toEqual(lines);
    expect(await collect(read(await placeLog('a\nb\nc'), { tail }))).toEqual(lines);
  });

  it('finds the last lines of a log that is larger than one piece', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `line ${index} é`);
    const path = await placeLog(`${lines.join('\n')}\n`);
    expect(await collect(read(path, { tail: 20_000 }))).toEqual(lines.slice(20_000));
    expect(await collect(read(path))).toEqual(lines);
  });

  it('passes on a line without an end in pieces', async () => {
    const pieces = await collect(read(await placeLog('x'.repeat(200_000))));
    expect(pieces.join('')).toBe('x'.repeat(200_000));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(64 * 1024);
  });

  it('follows until the writer is over, and keeps what it wrote last', async () => {
    const path = await placeLog('a\n');
    let over = false;
    const seen: string[] = [];
    for await (const line of read(path, { follow: true, isOver: async () => over })) {
      seen.push(line);
      if (line === 'a') await appendFile(path, 'b\n');
      if (line === 'b') await appendFile(path, 'c').then(() => (over = true));
    }
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('ends when it is aborted', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const lines = read(await placeLog('a\nunfinished'), {
      follow: true,
      isOver: async () => false,
      signal: stop.signal,
    });
    for await (const line of lines) {
      seen.push(line);
      stop.abort();
    }
    expect(seen).toEqual(['a']);
  });
});
