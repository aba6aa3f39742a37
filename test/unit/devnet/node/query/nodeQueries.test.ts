import { describe, expect, it } from 'vitest';
import { nodeQueries } from '../../../../../src/devnet/node/query/nodeQueries.ts';

describe('nodeQueries', () => {
  it('are the SDK’s services', () => {
    expect(nodeQueries.map(({ path }) => path).sort()).toEqual([
      '/cosmos.base.tendermint.v1beta1.Service/GetLatestBlock',
      '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo',
      '/cosmos.tx.v1beta1.Service/GetTx',
      '/cosmos.tx.v1beta1.Service/Simulate',
    ]);
  });
});
