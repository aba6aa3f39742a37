import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerBrokenRequest, refuseUpgrade } from '../../../../src/devnet/rpc/answerBroken.ts';

function answerTo(code: string): string {
  const socket = new PassThrough();
  answerBrokenRequest(Object.assign(new Error('x'), { code }), socket);
  return socket.destroyed ? 'cut' : String(socket.read() ?? '');
}
const bare = (line: string) =>
  `HTTP/1.1 ${line}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n${line}`;

describe('answerBrokenRequest', () => {
  // The answers of a real node.
  it('says what Go says', () => {
    expect(answerTo('HPE_INVALID_METHOD')).toBe(bare('400 Bad Request'));
    expect(answerTo('HPE_HEADER_OVERFLOW')).toBe(bare('431 Request Header Fields Too Large'));
    expect(answerTo('HPE_INVALID_CHUNK_SIZE')).toContain('error reading request body: invalid byte in chunk length');
    expect([answerTo('ERR_HTTP_REQUEST_TIMEOUT'), answerTo('ECONNRESET')]).toEqual(['cut', 'cut']);
  });
});

describe('refuseUpgrade', () => {
  it('says why', () => {
    const socket = new PassThrough();
    refuseUpgrade(405, socket);
    const answer = String(socket.read());
    expect(answer).toContain('HTTP/1.1 405 Method Not Allowed\r\n');
    expect(answer).toContain('Sec-Websocket-Version: 13\r\n');
    expect(answer.endsWith('\r\n\r\nMethod Not Allowed\n')).toBe(true);
  });
});
