import { describe, expect, it } from 'vitest';
import { rpcMethods } from '../../../../src/devnet/rpc/rpcMethods.ts';

describe('rpcMethods', () => {
  // As a real node lists them; subscriptions are the sessions'.
  it('has CometBFT’s names', () => {
    expect([...rpcMethods.keys()].filter((name) => !name.startsWith('devnet_')).sort()).toEqual([
      'abci_info',
      'abci_query',
      'akash',
      'block',
      'block_by_hash',
      'block_results',
      'block_search',
      'blockchain',
      'broadcast_evidence',
      'broadcast_tx_async',
      'broadcast_tx_commit',
      'broadcast_tx_sync',
      'check_tx',
      'commit',
      'consensus_params',
      'consensus_state',
      'dump_consensus_state',
      'genesis',
      'genesis_chunked',
      'header',
      'header_by_hash',
      'health',
      'net_info',
      'num_unconfirmed_txs',
      'status',
      'tx',
      'tx_search',
      'unconfirmed_txs',
      'validators',
    ]);
  });
});
