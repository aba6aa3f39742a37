import type { IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isReadingBody, MAX_BODY_BYTES, readBody } from '../../../../src/devnet/rpc/readBody.ts';

const requestOf = (stream: Readable) => Object.assign(stream, { socket: {} }) as IncomingMessage;
const read = async (...chunks: string[]) => {
  const body = await readBody(requestOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))));
  return body.ok ? body.value.toString() : body.error;
};

describe('isReadingBody', () => {
  it('is so until the end', async () => {
    const stream = new PassThrough();
    const request = requestOf(stream);
    const body = readBody(request);
    expect(isReadingBody(request.socket)).toBe(true);
    stream.end('x');
    await body;
    expect(isReadingBody(request.socket)).toBe(false);
  });
});

describe('readBody', () => {
  it('reads up to a million bytes', async () => {
    expect(await read('a', 'ä')).toBe('aä');
    expect((await read('x'.repeat(MAX_BODY_BYTES))).length).toBe(1_000_000);
    // Go's words.
    expect(await read('x'.repeat(MAX_BODY_BYTES), 'x')).toBe('http: request body too large');
  });
});
