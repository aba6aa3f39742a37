import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, serveHttp } from '../../../../src/devnet/rpc/serveHttp.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

async function exchange(request: string): Promise<string> {
  const scope = scopeOf(createTestNode().node);
  const server = createServer(
    { requireHostHeader: false },
    (asked, response) => void serveHttp(scope, asked, response, 1000),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(request));
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  await once(socket, 'close');
  return answer.replace(/Date: [^\r]*\r\n/, '');
}

// What a real node answers, but for the order of the headers.
describe('serveHttp', () => {
  it('answers with the node’s headers', async () => {
    const answer = await exchange('GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toBe(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Server-Time: 1700000000\r\nContent-Length: 37\r\n' +
        'Connection: close\r\n\r\n{"jsonrpc":"2.0","id":-1,"result":{}}',
    );
  });

  it('goes on with a connection without saying so, and sends long answers in chunks', async () => {
    const answer = await exchange(
      'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET http://y/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toContain('Transfer-Encoding: chunked');
    expect(answer).not.toContain('keep-alive');
    expect(answer.endsWith('{"jsonrpc":"2.0","id":-1,"result":{}}')).toBe(true);
  });

  it('wants a host, and a body that is not too large', async () => {
    expect(await exchange('GET /health HTTP/1.1\r\n\r\n')).toContain('400 Bad Request: missing required Host header');
    const large = await exchange(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000001\r\n\r\n${'x'.repeat(1_000_001)}`,
    );
    expect(large).toContain('error reading request body: http: request body too large');
    expect(large).not.toContain('X-Server-Time');
  });
});

describe('addressOf', () => {
  it('names the peer', () => {
    const request = { socket: { remoteAddress: '127.0.0.1', remotePort: 5 } } as IncomingMessage;
    expect(addressOf(request)).toBe('127.0.0.1:5');
  });
});
