import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { postJson } from '../../../../src/chain/connection/postJson.ts';
import { startNobody } from '../../../helpers/cometStandIn.ts';

const stops: Array<() => void> = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rpc?key=1` };
}
const ask = (url: string, signal?: AbortSignal) =>
  postJson({ url, headers: { authorization: 'Basic dTpw' }, body: '{"ä":1}', signal });

describe('postJson', () => {
  it('posts the body with its headers, and gives the answer whatever its status', async () => {
    const seen: unknown[] = [];
    const { url } = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { authorization, 'content-type': type } = request.headers;
      seen.push(request.method, request.url, type, authorization, Buffer.concat(chunks).toString());
      response.writeHead(503, { 'retry-after': '7' }).end('"ö"');
    });
    expect(await ask(url)).toEqual({ status: 503, retryAfter: '7', body: '"ö"' });
    expect(seen).toEqual(['POST', '/rpc?key=1', 'application/json', 'Basic dTpw', '{"ä":1}']);
  });

  it('uses one connection again and again', async () => {
    const { server, url } = await serve((_, response) => response.end('{}'));
    let connections = 0;
    server.on('connection', () => connections++);
    for (let call = 0; call < 3; call++) await ask(url);
    expect(connections).toBe(1);
  });

  it('reads what comes packed', async () => {
    const { url } = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip');
      response.setHeader('content-encoding', 'gzip').end(gzipSync('{"a":1}'));
    });
    expect(await ask(url)).toEqual({ status: 200, retryAfter: undefined, body: '{"a":1}' });
  });

  it('does not go where it is sent on to', async () => {
    const paths: unknown[] = [];
    const { url } = await serve((request, response) => {
      paths.push(request.url);
      response.writeHead(308, { location: '/elsewhere' }).end();
    });
    expect(await ask(url)).toMatchObject({ status: 308 });
    expect(paths).toHaveLength(1);
  });

  it("fails with the connection's code when nobody listens, or it breaks on the way", async () => {
    await expect(ask(await startNobody())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('12345', () => response.destroy());
    });
    await expect(ask(url)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it("ends with the signal's reason, before the answer, within it, and when it had aborted already", async () => {
    const stop = new AbortController();
    const { url } = await serve((_, response) => {
      response.write('12345', () => stop.abort('enough'));
    });
    await expect(ask(url, stop.signal)).rejects.toBe('enough');
    await expect(ask(url, stop.signal)).rejects.toBe('enough');
    const other = new AbortController();
    const silent = await serve(() => other.abort('no answer'));
    await expect(ask(silent.url, other.signal)).rejects.toBe('no answer');
  });
});
