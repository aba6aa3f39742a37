import { describe, expect, it } from 'vitest';
import { rpcMethods } from '../../../../src/devnet/rpc/rpcMethods.ts';

describe('rpcMethods', () => {
  it('has CometBFT’s names', () => {
    expect([...rpcMethods.keys()].sort()).toEqual([
      'abci_info',
      'abci_query',
      'block',
      'block_by_hash',
      'block_results',
      'blockchain',
      'broadcast_tx_async',
      'broadcast_tx_commit',
      'broadcast_tx_sync',
      'commit',
      'genesis',
      'health',
      'net_info',
      'num_unconfirmed_txs',
      'status',
      'tx',
      'tx_search',
      'validators',
    ]);
  });
});
