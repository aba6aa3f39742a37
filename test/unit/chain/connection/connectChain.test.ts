import { afterEach, describe, expect, it } from 'vitest';
import { connectChain } from '../../../../src/chain/connection/connectChain.ts';
import { txHash } from '../../../../src/chain/connection/txHash.ts';
import { connectTo, quiet } from '../../../helpers/chainFixtures.ts';
import { type CometStandIn, startCometStandIn, startNobody } from '../../../helpers/cometStandIn.ts';

const running: CometStandIn[] = [];
afterEach(async () => {
  for (const node of running.splice(0)) await node.stop();
});
async function start(overrides: Partial<CometStandIn> = {}) {
  const node = await startCometStandIn(overrides);
  running.push(node);
  return node;
}

describe('connectChain', () => {
  it('connects to a node and learns its chain', async () => {
    const node = await start();
    const connection = await connectTo(node.url);
    expect(connection.chainId).toBe('devnet-test');
    expect(connection.endpoints).toEqual([node.url]);
    expect(connection.websocketUrl()).toBe(`${node.url.replace('http', 'ws')}/websocket`);
    expect((await connection.status()).height).toBe(1n);
  });

  it('refuses no address, and one that is no URL', async () => {
    await expect(connectTo()).rejects.toMatchObject({ kind: 'NODE_URL_INVALID' });
    await expect(connectTo('http://a', 'b')).rejects.toMatchObject({
      kind: 'NODE_URL_INVALID',
      args: { position: 2, count: 2 },
    });
  });

  it('names the endpoint that does not answer', async () => {
    const url = await startNobody();
    await expect(connectTo(url)).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE', args: { endpoint: url } });
  });

  it('refuses a node of another chain, and one that is catching up', async () => {
    const node = await start();
    const expecting = connectChain({ ...quiet, endpoints: [node.url], chainId: 'akashnet-2' });
    await expect(expecting).rejects.toMatchObject({
      kind: 'CHAIN_ID_MISMATCH',
      args: { endpoint: node.url, expected: 'akashnet-2', actual: 'devnet-test' },
    });
    node.catchingUp = true;
    await expect(connectTo(node.url)).rejects.toMatchObject({ kind: 'NODE_CATCHING_UP', args: { endpoint: node.url } });
  });

  it('passes over a node that will not do, and complains of the first when none will', async () => {
    const behind = await start({ catchingUp: true, chainId: 'other' });
    const good = await start();
    const connection = await connectTo(behind.url, good.url);
    expect(connection.chainId).toBe('devnet-test');
    good.catchingUp = true;
    await expect(connectTo(await startNobody(), good.url)).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE' });
  });

  it('reads from another node when the first goes away, or falls behind', async () => {
    const [first, second] = [await start(), await start()];
    const connection = await connectTo(first.url, second.url);
    first.httpStatus = 503;
    second.query = () => new Uint8Array([2]);
    expect(await connection.abciQuery('/x', new Uint8Array())).toEqual(new Uint8Array([2]));
    first.httpStatus = undefined;
    first.height = 50n;
    second.catchingUp = true;
    expect((await connection.status()).height).toBe(50n);
  });

  it('never goes back in height across a failover: one that is behind is passed over until it has caught up', async () => {
    const [first, second] = [await start({ height: 9n }), await start({ height: 7n })];
    const connection = await connectTo(first.url, second.url);
    expect((await connection.status()).height).toBe(9n);
    first.httpStatus = 503;
    const waiting = connection.status();
    await second.called('status');
    second.height = 9n;
    expect((await waiting).height).toBe(9n);
    await connection.blockResults(9n);
    second.query = () => new Uint8Array([2]);
    second.height = 8n;
    const asking = connection.abciQuery('/x', new Uint8Array());
    await second.called('abci_query');
    second.height = 9n;
    expect(await asking).toEqual(new Uint8Array([2]));
    expect(second.calls.get('abci_query')).toBeGreaterThan(1);
  });

  it('reads the heads of many blocks, and the events of one', async () => {
    const connection = await connectTo((await start({ height: 9n })).url);
    expect((await connection.blockHeads(3n, 5n)).map(({ height }) => height)).toEqual([3n, 4n, 5n]);
    expect(await connection.txEvents(3n)).toEqual([]);
  });

  it('never repeats a broadcast on its own, and sends it where it is told', async () => {
    const [first, second] = [await start(), await start()];
    const connection = await connectTo(first.url, second.url);
    const bytes = new Uint8Array([1, 2, 3]);
    first.httpStatus = 503;
    await expect(connection.broadcastTxSync(bytes)).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE' });
    expect([first.calls.get('broadcast_tx_sync'), second.calls.get('broadcast_tx_sync')]).toEqual([1, undefined]);
    expect(await connection.broadcastTxSync(bytes)).toMatchObject({ code: 0, hash: txHash(bytes) });
    expect(second.broadcasts).toEqual([bytes]);
    first.httpStatus = undefined;
    await connection.broadcastTxSync(bytes, undefined, 1);
    expect(first.broadcasts).toEqual([bytes]);
  });

  it('reads blocks, and transactions by hash', async () => {
    const node = await start();
    const connection = await connectTo(node.url);
    expect((await connection.blockResults(1n)).height).toBe(1n);
    expect(await connection.findTx('AB'.repeat(32))).toBeUndefined();
  });

  it('ends what is under way when it is closed', async () => {
    const node = await start();
    const connection = await connectTo(node.url);
    node.hangs = true;
    const hanging = connection.status();
    connection.close();
    await expect(hanging).rejects.toMatchObject({ kind: 'CANCELLED' });
  });
});
