import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { createMachine } from '../../src/devnet/machine/createMachine.ts';
import { createNode } from '../../src/devnet/node/createNode.ts';
import { type RpcServer, startServer } from '../../src/devnet/rpc/startServer.ts';
import { genesisOf } from '../unit/devnet/signing.ts';

/**
 * What a client may do wrong at the door of CometBFT's RPC. Unless a comment says otherwise, each expectation is what a real node
 * (Akash v2.1.0-rc12 with one validator) sent back over a socket for these very bytes. Blocks go on through all of it.
 */
const READ_MS = 400;
const WRITE_MS = 500;
const BLOCK_MS = 20;

const node = createNode({ machine: createMachine(genesisOf()), clock: systemClock });
let server: RpcServer;
let blocks: NodeJS.Timeout;

beforeAll(async () => {
  server = await startServer({
    node,
    host: '127.0.0.1',
    port: 0,
    logger: silentLogger,
    timeouts: { readMs: READ_MS, writeMs: WRITE_MS },
  });
  blocks = setInterval(() => node.produceBlock(), BLOCK_MS);
});
afterAll(async () => {
  clearInterval(blocks);
  await server.close();
});

/** Resolves after so many further blocks: the proof that the chain goes on. */
function blocksGoOn(count = 3): Promise<void> {
  const wanted = node.store.height() + BigInt(count);
  return new Promise((resolve) => {
    const stop = node.onBlock(({ height }) => {
      if (height < wanted) return;
      stop();
      resolve();
    });
  });
}

interface Exchange {
  readonly text: string;
  /** The server ended the connection. */
  readonly isEnded: boolean;
}

/** Writes parts to a fresh connection and reads until `until` is there, or until the server ends the connection. */
async function exchange(parts: readonly (string | Buffer)[], until?: string): Promise<Exchange> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  const done = Promise.withResolvers<boolean>();
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    if (until !== undefined && text.includes(until)) done.resolve(false);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => done.resolve(true));
  for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  const isEnded = await done.promise;
  socket.destroy();
  return { text, isEnded };
}

const post = (body: string) =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const closing = (request: string) => request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
const bare = (line: string) =>
  `HTTP/1.1 ${line}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n${line}`;
const internal = (id: string, data: string) =>
  `{"jsonrpc":"2.0",${id}"error":{"code":-32603,"message":"Internal error","data":${JSON.stringify(data)}}}`;
const invalid = (id: string, data: string) =>
  `{"jsonrpc":"2.0",${id}"error":{"code":-32602,"message":"Invalid params","data":${JSON.stringify(data)}}}`;
const unparsed = (data: string) =>
  `{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error. Invalid JSON","data":${JSON.stringify(`error unmarshaling request: ${data}`)}}}`;

async function answerTo(request: string): Promise<string> {
  const { text } = await exchange([closing(request)]);
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return `${head.split(' ')[1]} ${body}`;
}

describe('what is no HTTP', () => {
  it.each([
    ['garbage', '\x00\x01\x02\xff\r\n\r\n', bare('400 Bad Request')],
    ['a broken method', 'G@T /health HTTP/1.1\r\nHost: x\r\n\r\n', bare('400 Bad Request')],
    ['a header without colon', 'GET /health HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n', bare('400 Bad Request')],
    ['a header with a zero', 'GET /health HTTP/1.1\r\nHost: x\r\nA: b\x00c\r\n\r\n', bare('400 Bad Request')],
    ['a length that is none', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n', bare('400 Bad Request')],
    ['a negative length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', bare('400 Bad Request')],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
      bare('400 Bad Request'),
    ],
  ])('%s', async (_, request, answer) => {
    const ended = await exchange([request]);
    expect(ended).toEqual({ text: answer, isEnded: true });
    await blocksGoOn(1);
  });

  it('headers of more than a megabyte', async () => {
    const { text, isEnded } = await exchange([
      `GET /health HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(1_200_000)}\r\n\r\n`,
    ]);
    expect(isEnded).toBe(true);
    // The connection may be reset before the answer is read, at the node as here.
    expect(['', bare('431 Request Header Fields Too Large')]).toContain(text);
  });

  it('headers of almost a megabyte are none of it', async () => {
    const request = `GET /health HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(900_000)}\r\n\r\n`;
    expect(await answerTo(request)).toBe('200 {"jsonrpc":"2.0","id":-1,"result":{}}');
  });

  it('a chunk whose length is none', async () => {
    const { text } = await exchange(['POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n']);
    expect(text).toContain('HTTP/1.1 400 Bad Request');
    expect(text).toContain('"data":"error reading request body: invalid byte in chunk length"');
  });
});

describe('bodies', () => {
  it('a body of more than a megabyte', async () => {
    expect(await answerTo(post('x'.repeat(1_000_001)))).toBe(
      '400 {"jsonrpc":"2.0","error":{"code":-32600,"message":"Invalid Request","data":"error reading request body: http: request body too large"}}',
    );
    await blocksGoOn();
  });

  const call = (method: string, params: string) => `{"id":1,"method":"${method}","params":${params}}`;
  const converting = 'error converting json params to arguments: ';
  it.each([
    ['{', `500 ${unparsed('unexpected end of JSON input')}`],
    ['x', `500 ${unparsed("invalid character 'x' looking for beginning of value")}`],
    ["{'id':1}", `500 ${unparsed("invalid character '\\'' looking for beginning of object key string")}`],
    ['{"id":true,"method":"health"}', `500 ${unparsed('json-rpc ID (true) is of unknown type (bool)')}`],
    [
      '{"id":1,"method":5}',
      `500 ${unparsed('json: cannot unmarshal number into Go struct field .method of type string')}`,
    ],
    ['null', '200 '],
    ['[]', '200 '],
    ['{"method":"health"}', '200 '],
    ['{"id":1}', '200 {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}}'],
    [
      JSON.stringify(Array.from({ length: 11 }, (_, id) => ({ id, method: 'health' }))),
      '200 {"jsonrpc":"2.0","error":{"code":-32600,"message":"Invalid Request","data":"batch request exceeds maximum (10) allowed number of requests"}}',
    ],
    ['{"id":1,"method":"block"}', `500 ${internal('"id":-1,', 'reflect: Call with too few input arguments')}`],
    [call('block', '{"height":"-1"}'), `200 ${internal('"id":1,', 'height must be greater than 0, but got -1')}`],
    [
      call('block', '{"height":"9223372036854775808"}'),
      `200 ${invalid('"id":1,', `${converting}json: cannot unmarshal number 9223372036854775808 into Go value of type int64`)}`,
    ],
    [call('tx', '{"hash":"!"}'), `200 ${invalid('"id":1,', `${converting}illegal base64 data at input byte 0`)}`],
    [
      call('abci_query', '{"data":"zz"}'),
      `200 ${invalid('"id":1,', `${converting}encoding/hex: invalid byte: U+007A 'z'`)}`,
    ],
    [
      call('block', '[1,2]'),
      `200 ${invalid('"id":1,', `${converting}expected 1 parameters ([height]), got 2 ([[49] [50]])`)}`,
    ],
    [
      call('tx_search', `{"query":"x='${'a'.repeat(600)}'"}`),
      `200 ${internal('"id":1,', 'maximum query length exceeded')}`,
    ],
    [call('tx_search', '{"query":"x=1 OR y=2"}'), `200 ${internal('"id":1,', 'offset 4: got tag, want 6')}`],
  ])('%.60s', async (body, answer) => {
    expect(await answerTo(post(body))).toBe(answer);
  });

  it('a transaction that is no protobuf is refused by its check', async () => {
    const answer = await answerTo(post(call('broadcast_tx_sync', '{"tx":"Cg=="}')));
    expect(answer).toContain('"result":{"code":2,"data":"",');
    expect(answer).toContain(
      '"codespace":"sdk","hash":"01BA4719C80B6FE911B091A7C05124B64EEECE964E09C058EF8F9805DACA546B"',
    );
  });

  it('nesting without end', async () => {
    // Go encoding/json: maxNestingDepth.
    const answer = await answerTo(post(`{"id":1,"method":"block","params":${'['.repeat(400_000)}`));
    expect(answer).toBe(`500 ${unparsed('exceeded max depth')}`);
    await blocksGoOn();
  });
});

describe('paths', () => {
  it.each([
    ['/nosuch', '404 404 page not found\n'],
    ['/a/b', '404 404 page not found\n'],
    ['/%zz', '400 400 Bad Request'],
    ['/websocket', '400 Bad Request\n'],
    ['/subscribe', '404 {"jsonrpc":"2.0","id":-1,"error":{"code":-32601,"message":"Method not found"}}'],
    ['/block?height=999999999999', null],
    [
      '/block?height=x',
      `500 ${invalid('"id":-1,', 'error converting http params to arguments: invalid 64-bit integer encoding "x", expected string')}`,
    ],
    [
      '/tx?hash=0xg',
      `500 ${invalid('"id":-1,', "error converting http params to arguments: encoding/hex: invalid byte: U+0067 'g'")}`,
    ],
  ])('%s', async (path, answer) => {
    const given = await answerTo(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    if (answer !== null) expect(given).toBe(answer);
    else expect(given).toMatch(/height 999999999999 must be less than or equal to the current blockchain height \d+/);
  });

  it('pipelined requests are answered in their order', async () => {
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const { text } = await exchange([get('/health') + get('/nosuch') + closing(get('/health'))]);
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404', '200']);
  });
});

describe('slow and silent peers', () => {
  // A real node does so after 10 seconds; here it is READ_MS.
  it.each([
    ['silent from the first', ''],
    ['silent in the middle of the head', 'GET /health HTTP/1.1\r\nHost: x\r\n'],
    ['silent in the middle of the body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"a'],
    ['silent after a request', 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('%s: the connection is ended', async (_, begin) => {
    const begun = performance.now();
    const { text, isEnded } = await exchange([begin]);
    expect(isEnded).toBe(true);
    if (begin.includes('Content-Length'))
      expect(text).toMatch(/"error reading request body: read tcp [\d.:]+-\\u003e[\d.:]+: i\/o timeout"/);
    expect(performance.now() - begun).toBeGreaterThan(READ_MS / 2);
  });

  it('a byte now and then does not help', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\n');
    const dripping = setInterval(() => socket.write('A: b\r\n'), 50);
    socket.resume();
    await once(socket, 'close');
    clearInterval(dripping);
  });

  it('1,000 idle connections: 900 are taken, the others closed, and blocks and answers go on', async () => {
    const sockets: Socket[] = [];
    let closed = 0;
    for (let count = 0; count < 1000; count++) {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined).on('close', () => closed++);
      socket.resume();
      sockets.push(socket);
    }
    await blocksGoOn(3);
    // They are all silent, so the read timeout ends those that were taken, too: then there is room again.
    await Promise.all(sockets.map((socket) => socket.closed || once(socket, 'close')));
    expect(closed).toBe(1000);
    expect(await answerTo('GET /health HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('200 {"jsonrpc":"2.0","id":-1,"result":{}}');
  });

  it('a peer that never takes its answers holds nobody up, and loses its connection', async () => {
    const socket = connect(server.port, '127.0.0.1');
    const failed = new Promise((resolve) => socket.on('error', resolve));
    await once(socket, 'connect');
    socket.pause();
    socket.write('GET /blockchain HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000));
    await blocksGoOn(5);
    expect(await answerTo('GET /health HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('200 {"jsonrpc":"2.0","id":-1,"result":{}}');
    // Who does not read learns of the end by writing.
    const knocking = setInterval(() => socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n'), 50);
    await failed;
    clearInterval(knocking);
    socket.destroy();
  });
});

describe('WebSockets', () => {
  const UPGRADE =
    'GET /websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  const CALL = '{"id":1,"method":"health"}';
  const RESULT = '{"jsonrpc":"2.0","id":1,"result":{}}';
  const MASK = [1, 2, 3, 4];

  /** One frame of a client. @param first FIN, RSV and opcode. */
  function frame(first: number, payload: string | Buffer, options: { mask?: boolean; length?: number } = {}): Buffer {
    const bytes = Buffer.from(payload);
    const length = options.length ?? bytes.length;
    const isMasked = options.mask ?? true;
    const long = Buffer.alloc(8);
    long.writeBigUInt64BE(BigInt(length));
    const size = length < 126 ? [length] : length < 65_536 ? [126, length >> 8, length & 255] : [127, ...long];
    size[0] = (size[0] ?? 0) | (isMasked ? 0x80 : 0);
    const body = bytes.map((byte, index) => (isMasked ? byte ^ (MASK[index % 4] ?? 0) : byte));
    return Buffer.concat([Buffer.from([first, ...size, ...(isMasked ? MASK : [])]), body]);
  }
  /** What came back after the handshake. */
  async function send(frames: readonly Buffer[], until?: string): Promise<string> {
    const { text, isEnded } = await exchange([UPGRADE, ...frames], until);
    return `${isEnded ? 'ended ' : ''}${text.split('\r\n\r\n').slice(1).join('\r\n\r\n')}`;
  }

  // The node sends the same codes, and says in words what was wrong; ours says nothing more.
  it.each([
    ['a frame without a mask', frame(0x81, CALL, { mask: false }), '\x03\xea'],
    ['a reserved bit', frame(0xc1, CALL), '\x03\xea'],
    ['an unknown opcode', frame(0x83, CALL), '\x03\xea'],
    ['a continuation of nothing', frame(0x80, CALL), '\x03\xea'],
    ['a ping of 126 bytes', frame(0x89, 'x'.repeat(126)), '\x03\xea'],
    ['a ping in pieces', frame(0x09, 'x'), '\x03\xea'],
    ['a close code that is none', frame(0x88, Buffer.from([0, 1])), '\x03\xea'],
    ['a frame that claims to be too large', frame(0x81, 'abc', { length: 5_000_000 }), '\x03\xf1'],
    ['a close', frame(0x88, Buffer.from([3, 0xe8])), '\x03\xe8'],
  ])('%s ends the connection', async (_, bytes, code) => {
    expect(await send([bytes])).toBe(`ended \x88\x02${code}`);
    await blocksGoOn(1);
  });

  it.each([
    ['a text', [frame(0x81, CALL)], RESULT],
    ['binary', [frame(0x82, CALL)], RESULT],
    ['pieces', [frame(0x01, CALL.slice(0, 5)), frame(0x80, CALL.slice(5))], RESULT],
    ['a ping', [frame(0x89, 'hi')], '\x8a\x02hi'],
    ['something behind the call', [frame(0x81, `${CALL} x`)], RESULT],
    ['half a call', [frame(0x81, '{')], unparsed('unexpected EOF')],
    ['nothing', [frame(0x81, '')], unparsed('EOF')],
    ['a list of calls', [frame(0x81, `[${CALL}]`)], 'cannot unmarshal array into Go value of type struct'],
    ['no id, then one', [frame(0x81, '{"method":"health"}'), frame(0x81, CALL)], RESULT],
    [
      'no parameters',
      [frame(0x81, '{"id":1,"method":"block"}')],
      internal('"id":-1,', 'WSJSONRPC: reflect: Call with too few input arguments'),
    ],
    [
      'no query',
      [frame(0x81, '{"id":1,"method":"subscribe","params":{}}')],
      internal('"id":1,', 'failed to parse query: offset 0: EOF'),
    ],
  ])('%s is answered', async (_, frames, answer) => {
    expect(await send(frames, answer)).toContain(answer);
  });

  it.each([
    ['no key', UPGRADE.replace(/Sec-WebSocket-Key[^\r]*\r\n/, ''), '400 Bad Request\n'],
    ['a key that is none', UPGRADE.replace('dGhlIHNhbXBsZSBub25jZQ==', 'abc'), '400 Bad Request\n'],
    ['an old version', UPGRADE.replace('Version: 13', 'Version: 8'), '400 Bad Request\n'],
    ['another method', UPGRADE.replace('GET', 'POST'), '405 Method Not Allowed\n'],
    ['another path', UPGRADE.replace('/websocket', '/health'), '200 {"jsonrpc":"2.0","id":-1,"result":{}}'],
  ])('%s: no handshake', async (_, request, answer) => {
    const { text } = await exchange([request], answer.slice(4));
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(`${head.split(' ')[1]} ${body}`).toBe(answer);
  });

  it('a subscriber that does not read holds nobody up, and loses its subscription or its connection', async () => {
    const slow = new WebSocket(`ws://127.0.0.1:${server.port}/websocket`);
    await once(slow, 'open');
    slow.send(`{"id":1,"method":"subscribe","params":{"query":"tm.event='NewBlock'"}}`);
    await once(slow, 'message');
    slow.pause();
    for (let count = 0; count < 3000; count++) node.produceBlock();
    await blocksGoOn();
    slow.terminate();
    expect(await answerTo('GET /health HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('200 {"jsonrpc":"2.0","id":-1,"result":{}}');
  });

  it('100 clients may subscribe, and no more', async () => {
    const clients = await Promise.all(
      Array.from({ length: 101 }, async () => {
        const client = new WebSocket(`ws://127.0.0.1:${server.port}/websocket`);
        await once(client, 'open');
        return client;
      }),
    );
    const answers: string[] = [];
    for (const client of clients) {
      client.send(`{"id":1,"method":"subscribe","params":{"query":"x=1"}}`);
      answers.push(String((await once(client, 'message'))[0]));
    }
    for (const client of clients) client.terminate();
    expect(answers.filter((answer) => answer === RESULT)).toHaveLength(100);
    expect(answers.at(-1)).toBe(internal('"id":1,', 'max_subscription_clients 100 reached'));
  });
});
