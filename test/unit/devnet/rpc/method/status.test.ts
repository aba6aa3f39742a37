import { describe, expect, it } from 'vitest';
import { status } from '../../../../../src/devnet/rpc/method/status.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('status', () => {
  it('tells the chain and how far it has come', async () => {
    expect(await call(nodeWithTx().node, status)).toMatchObject({
      node_info: { network: 'devnet-unit' },
      sync_info: {
        latest_block_height: '2',
        latest_block_time: '2023-11-14T22:13:20.001Z',
        earliest_block_height: '1',
        catching_up: false,
      },
      validator_info: { voting_power: '1000000' },
    });
  });
});
