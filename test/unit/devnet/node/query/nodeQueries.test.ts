import { describe, expect, it } from 'vitest';
import { nodeQueries } from '../../../../../src/devnet/node/query/nodeQueries.ts';

describe('nodeQueries', () => {
  // cosmos-sdk `proto/cosmos/{tx/v1beta1/service,base/tendermint/v1beta1/query,base/node/v1beta1/query}.proto`
  it('are the SDK’s services, complete', () => {
    const names = (service: string) =>
      nodeQueries
        .map(({ path }) => path.split('/'))
        .filter(([, name]) => name === service)
        .map(([, , method]) => method)
        .sort();
    expect(names('cosmos.tx.v1beta1.Service')).toEqual([
      'BroadcastTx',
      'GetBlockWithTxs',
      'GetTx',
      'GetTxsEvent',
      'Simulate',
      'TxDecode',
      'TxDecodeAmino',
      'TxEncode',
      'TxEncodeAmino',
    ]);
    expect(names('cosmos.base.tendermint.v1beta1.Service')).toEqual([
      'ABCIQuery',
      'GetBlockByHeight',
      'GetLatestBlock',
      'GetLatestValidatorSet',
      'GetNodeInfo',
      'GetSyncing',
      'GetValidatorSetByHeight',
    ]);
    expect(names('cosmos.base.node.v1beta1.Service')).toEqual(['Config', 'Status']);
    expect(names('akash.discovery.v1.Discovery')).toEqual(['GetInfo']);
    expect(nodeQueries.length).toBe(19);
  });
});
