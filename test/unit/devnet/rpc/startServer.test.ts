import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../../../../src/base/clock.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import { type RpcServer, type RpcTimeouts, startServer } from '../../../../src/devnet/rpc/startServer.ts';
import { createTestNode } from '../testNode.ts';

const started: RpcServer[] = [];
async function start(port = 0, timeouts: Partial<RpcTimeouts> = {}) {
  const node = { ...createTestNode().node, clock: systemClock };
  const server = await startServer({ node, host: '127.0.0.1', port, logger: silentLogger, timeouts });
  started.push(server);
  return { node, server, url: `http://127.0.0.1:${server.port}` };
}
const post = (url: string, body: string) => fetch(url, { method: 'POST', body });
const errorCode = async (answer: Response) => ((await answer.json()) as { error: { code: number } }).error.code;

describe('startServer', () => {
  afterEach(() => Promise.all(started.splice(0).map((server) => server.close())));

  it('answers POST and GET, and whatever else as well', async () => {
    const { url } = await start();
    expect(await (await post(url, '{"id":1,"method":"health"}')).json()).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ jsonrpc: '2.0', id: -1, result: {} });
    expect((await fetch(`${url}/health`, { method: 'DELETE' })).status).toBe(200);
  });

  it('refuses a body that is too large or no JSON, and lives on', async () => {
    const { url } = await start();
    const large = await post(url, 'x'.repeat(1_500_000));
    expect([large.status, await errorCode(large)]).toEqual([400, -32600]);
    const broken = await post(url, '{"id":');
    expect([broken.status, await errorCode(broken)]).toEqual([500, -32700]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('ends connections that take too long', async () => {
    const { server } = await start(0, { readMs: 200 });
    for (const begin of [
      '',
      'GET /health HTTP/1.1\r\nHost: x\r\n',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{',
    ]) {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(begin));
      socket.on('error', () => undefined).resume();
      await once(socket, 'close');
    }
  });

  it('rejects a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start(port)).rejects.toMatchObject({ kind: 'DEVNET_PORT_TAKEN' });
    await new Promise((resolve) => other.close(resolve));
  });

  it('rejects an address that is not of this machine', async () => {
    const { node } = createTestNode();
    const starting = startServer({ node, host: '192.0.2.1', port: 0, logger: silentLogger });
    await expect(starting).rejects.toMatchObject({ kind: 'DEVNET_LISTEN_FAILED' });
  });

  it('serves WebSockets at /websocket and ends them when it is closed', async () => {
    const { node, server, url } = await start();
    const socket = new WebSocket(`${url.replace('http', 'ws')}/websocket`);
    const messages: string[] = [];
    const [opened, answered, closed] = [
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
    ];
    socket.on('open', opened.resolve);
    socket.on('close', () => closed.resolve());
    socket.on('message', (data) => {
      messages.push(JSON.parse(data.toString()).result.data?.type ?? 'subscribed');
      if (messages.length === 1) node.produceBlock();
      else answered.resolve();
    });
    await opened.promise;
    socket.send(JSON.stringify({ id: 1, method: 'subscribe', params: { query: "tm.event='NewBlock'" } }));
    await answered.promise;
    expect(messages).toEqual(['subscribed', 'tendermint/event/NewBlock']);
    await server.close();
    await closed.promise;
  });

  it('refuses to make anything else a WebSocket', async () => {
    const { url } = await start();
    const refused = new WebSocket(`${url.replace('http', 'ws')}/health`);
    const [error] = await once(refused, 'error');
    expect(String(error)).toContain('200');
    expect((await fetch(`${url}/websocket`)).status).toBe(400);
  });
});
