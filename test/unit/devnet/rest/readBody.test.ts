import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/devnet/rest/readBody.ts';

const read = (...chunks: Buffer[]) => readBody(Readable.from(chunks) as unknown as IncomingMessage);

describe('readBody', () => {
  it('reads text whose letters come in parts', async () => {
    const euro = Buffer.from('€');
    expect(await read(euro.subarray(0, 1), euro.subarray(1))).toBe('€');
    expect(await read()).toBe('');
  });

  it('gives up above a million bytes', async () => {
    expect(await read(Buffer.alloc(1_000_000, 'x'))).toHaveLength(1_000_000);
    expect(await read(Buffer.alloc(1_000_000), Buffer.alloc(1))).toBeUndefined();
  });
});
