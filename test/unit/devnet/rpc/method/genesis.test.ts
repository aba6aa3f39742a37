import { describe, expect, it } from 'vitest';
import { genesis, genesisChunked } from '../../../../../src/devnet/rpc/method/genesis.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('genesis', () => {
  it('names chain and time', async () => {
    expect(await call(createTestNode().node, genesis)).toMatchObject({
      genesis: { chain_id: 'devnet-unit', genesis_time: '2023-11-14T22:13:20Z', app_hash: '', app_state: {} },
    });
  });

  it('comes in one chunk', async () => {
    const { node } = createTestNode();
    const { chunk, total, data } = await call(node, genesisChunked);
    expect([chunk, total]).toEqual(['0', '1']);
    expect(JSON.parse(Buffer.from(data, 'base64').toString())).toEqual((await call(node, genesis)).genesis);
    // The words of a real node.
    expect(await call(node, genesisChunked, { chunk: '1' })).toBe('-32603 there are 0 chunks, 1 is invalid');
  });
});
