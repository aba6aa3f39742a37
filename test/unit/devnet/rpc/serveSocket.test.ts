import { describe, expect, it } from 'vitest';
import { serveSocket } from '../../../../src/devnet/rpc/serveSocket.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

async function serve() {
  const { node, clock } = createTestNode();
  const pair = await openSocketPair();
  serveSocket(scopeOf(node), pair.server, 'client');
  const next = () =>
    new Promise<string>((resolve) => pair.client.once('message', (data: Buffer) => resolve(data.toString())));
  return { node, clock, ...pair, next };
}

describe('serveSocket', () => {
  it('answers frames one after the other', async () => {
    const { client, received, next } = await serve();
    const last = new Promise<void>((resolve) => {
      client.on('message', () => received.length === 3 && resolve());
    });
    for (const id of [1, 2, 3]) client.send(`{"id":${id},"method":"health"}`);
    await last;
    expect(received.map(({ bytes }) => JSON.parse(bytes.toString()).id)).toEqual([1, 2, 3]);
    void next;
  });

  it('pings after 27 seconds, and lives as long as it is answered', async () => {
    const { client, server, clock } = await serve();
    const pong = new Promise((resolve) => server.once('pong', resolve));
    const ping = new Promise((resolve) => client.once('ping', resolve));
    await clock.advance(27_000);
    await Promise.all([ping, pong]);
    await clock.advance(20_000);
    expect(server.readyState).toBe(server.OPEN);
  });

  it('cuts off who is silent for 30 seconds', async () => {
    const { client, clock, closed } = await serve();
    client.pause();
    await clock.advance(30_000);
    client.resume();
    expect(await closed).toBe(1006);
  });

  it('forgets who went away', async () => {
    const { client, server, clock, node, next } = await serve();
    const answer = next();
    client.send(`{"id":1,"method":"subscribe","params":{"query":"tm.event='NewBlock'"}}`);
    await answer;
    const gone = new Promise((resolve) => server.once('close', resolve));
    client.terminate();
    await gone;
    expect([clock.sleepers(), node.produceBlock().height]).toEqual([0, 2n]);
  });
});
