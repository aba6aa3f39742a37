import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, readBody } from '../../../../src/devnet/rpc/readBody.ts';

const read = (...chunks: string[]) =>
  readBody(Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as IncomingMessage);

describe('readBody', () => {
  it('reads up to a million bytes', async () => {
    expect(await read('a', 'ä')).toBe('aä');
    expect((await read('x'.repeat(MAX_BODY_BYTES)))?.length).toBe(1_000_000);
    expect(await read('x'.repeat(MAX_BODY_BYTES), 'x')).toBeUndefined();
  });
});
