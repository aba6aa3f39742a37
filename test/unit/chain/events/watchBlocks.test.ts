import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/chain/events/block.ts';
import { watchBlocks } from '../../../../src/chain/events/watchBlocks.ts';
import { encodeMarketplaceEvent } from '../../../../src/chain/protocol/marketplaceEvent.ts';
import { connectTo, orderId, quiet } from '../../../helpers/chainFixtures.ts';
import { type CometStandIn, startCometStandIn } from '../../../helpers/cometStandIn.ts';

const order = { kind: 'order-created', id: orderId } as const;
const orderEvent = encodeMarketplaceEvent(order);
let node: CometStandIn;
let stop: AbortController;
beforeEach(async () => {
  node = await startCometStandIn();
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort('end of test');
  await node.stop();
});

async function watch(fromHeight?: bigint) {
  const connection = await connectTo(node.url);
  return watchBlocks(connection, { ...quiet, fromHeight, signal: stop.signal });
}
async function take(blocks: AsyncGenerator<Block>, count: number): Promise<Block[]> {
  const taken: Block[] = [];
  while (taken.length < count) taken.push((await blocks.next()).value);
  return taken;
}

describe('watchBlocks', () => {
  it('gives each block from a height on, once and in order, old ones and new ones', async () => {
    for (let block = 0; block < 3; block++) node.makeBlock();
    const blocks = await watch(2n);
    expect((await take(blocks, 3)).map(({ height }) => height)).toEqual([2n, 3n, 4n]);
    node.makeBlock([orderEvent]);
    node.makeBlock();
    const [fifth, sixth] = await take(blocks, 2);
    expect(fifth).toEqual({ height: 5n, timeMs: 1_700_000_005_000, events: [order] });
    expect(sixth?.events).toEqual([]);
  });

  it('begins with the next block at the time of the call', async () => {
    const blocks = await watch();
    await node.called('status', 3);
    node.makeBlock();
    node.makeBlock();
    expect((await take(blocks, 2)).map(({ height }) => height)).toEqual([2n, 3n]);
  });

  it('shows nothing of transactions that failed, and nothing of other modules', async () => {
    const blocks = await watch(2n);
    node.mempool.push(new Uint8Array([1]));
    node.deliverTx = () => ({ code: 5, codespace: 'sdk', events: [orderEvent] });
    node.makeBlock([{ type: 'transfer', attributes: [] }]);
    expect((await take(blocks, 1))[0]?.events).toEqual([]);
  });

  it('loses no block over dropped sockets and an outage', async () => {
    const blocks = await watch(2n);
    node.makeBlock();
    expect((await take(blocks, 1))[0]?.height).toBe(2n);
    await node.called('subscribe');
    node.httpStatus = 503;
    node.dropSockets();
    node.makeBlock([orderEvent]);
    node.makeBlock();
    const next = take(blocks, 2);
    await node.called('status', 6);
    node.httpStatus = undefined;
    expect((await next).map(({ height, events }) => [height, events.length])).toEqual([
      [3n, 1],
      [4n, 0],
    ]);
  });

  it('is prompt: a block is here within a fraction of any block time', async () => {
    const blocks = await watch(2n);
    node.makeBlock();
    await take(blocks, 1);
    await node.called('subscribe');
    const waiting = take(blocks, 1);
    const before = performance.now();
    node.makeBlock([orderEvent]);
    await waiting;
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('ends when its signal aborts, and when nobody listens any more', async () => {
    const waiting = (await watch(2n)).next();
    stop.abort('enough');
    expect(await waiting).toEqual({ done: true, value: undefined });
    stop = new AbortController();
    const blocks = await watch(1n);
    for await (const block of blocks) {
      expect(block.height).toBe(1n);
      break;
    }
    expect(await blocks.next()).toEqual({ done: true, value: undefined });
  });

  it('fails when the connection is closed under it', async () => {
    const connection = await connectTo(node.url);
    const blocks = watchBlocks(connection, { ...quiet, fromHeight: 2n, signal: stop.signal });
    const waiting = expect(blocks.next()).rejects.toMatchObject({ kind: 'CANCELLED' });
    await node.called('subscribe');
    connection.close();
    node.dropSockets();
    await waiting;
  });

  it('tells when a block is asked for that the nodes no longer have', async () => {
    const connection = await connectTo(node.url);
    const pruned = { ...connection, blockResults: (_height: bigint) => connection.blockResults(99n) };
    const blocks = watchBlocks(pruned, { ...quiet, fromHeight: 1n, signal: stop.signal });
    await expect(blocks.next()).rejects.toMatchObject({ kind: 'NODE_REFUSED' });
  });
});
