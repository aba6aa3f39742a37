import { describe, expect, it } from 'vitest';
import { consensusParams } from '../../../../../src/devnet/rpc/method/consensusParams.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('consensus_params', () => {
  it('is known for the next block', async () => {
    const { node } = nodeWithTx();
    expect(await call(node, consensusParams)).toMatchObject({
      block_height: '3',
      consensus_params: { block: { max_bytes: '22020096', max_gas: '-1' } },
    });
    expect(await call(node, consensusParams, { height: '9' })).toBe(
      '-32603 height 9 must be less than or equal to the current blockchain height 3',
    );
  });
});
