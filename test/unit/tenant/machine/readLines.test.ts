import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/tenant/machine/readLines.ts';

async function* streamOf(...parts: string[]): AsyncGenerator<Uint8Array, void, void> {
  for (const part of parts) yield Buffer.from(part);
}

describe('readLines', () => {
  it('gives line by line, however the bytes come', async () => {
    const lines = readLines(streamOf('rea', 'dy\nto', 'ok 0\ntook 1\n', 'half'));
    expect([await lines.next(), await lines.next(), await lines.next(), await lines.next()]).toEqual([
      'ready',
      'took 0',
      'took 1',
      undefined,
    ]);
  });

  it('keeps no more than a line of a stream without any', async () => {
    const lines = readLines(streamOf('x'.repeat(5_000), 'end\n'));
    expect((await lines.next())?.length).toBeLessThanOrEqual(1_024);
  });
});
