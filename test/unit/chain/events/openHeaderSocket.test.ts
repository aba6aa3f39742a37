import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { openHeaderSocket } from '../../../../src/chain/events/openHeaderSocket.ts';
import { startNobody } from '../../../helpers/cometStandIn.ts';

const servers: WebSocketServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
});
async function serve() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  servers.push(server);
  await once(server, 'listening');
  return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/websocket` };
}
const announcing = (height: string) => JSON.stringify({ id: 1, result: { data: { value: { header: { height } } } } });

describe('openHeaderSocket', () => {
  it('subscribes to block headers and tells their heights, past messages of another form', async () => {
    const { server, url } = await serve();
    const heights: bigint[] = [];
    const got = Promise.withResolvers<void>();
    const socket = openHeaderSocket(url, (height) => {
      heights.push(height);
      if (height === 9n) got.resolve();
    });
    const [peer] = (await once(server, 'connection')) as [import('ws').WebSocket];
    const [asked] = (await once(peer, 'message')) as [Buffer];
    expect(JSON.parse(asked.toString())).toMatchObject({
      method: 'subscribe',
      params: { query: "tm.event='NewBlockHeader'" },
    });
    for (const text of ['{"id":1,"result":{}}', 'no json', announcing('-1'), announcing('8'), announcing('9')])
      peer.send(text);
    await got.promise;
    expect(heights).toEqual([8n, 9n]);
    socket.close();
    await socket.closed;
  });

  it('is closed when the node closes it, refuses it, or is not there', async () => {
    const { server, url } = await serve();
    const socket = openHeaderSocket(url, () => undefined);
    const [peer] = (await once(server, 'connection')) as [import('ws').WebSocket];
    peer.terminate();
    await socket.closed;
    await openHeaderSocket((await startNobody()).replace('http', 'ws'), () => undefined).closed;
  });
});
