import { describe, expect, it } from 'vitest';
import { consensusState, dumpConsensusState } from '../../../../../src/devnet/rpc/method/consensusState.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('consensus_state', () => {
  it('stands before the next block', async () => {
    const { node } = nodeWithTx();
    const { round_state } = await call(node, consensusState);
    // As a real node with one validator.
    expect(round_state).toMatchObject({
      'height/round/step': '3/0/1',
      height_vote_set: [{ prevotes: ['nil-Vote'], prevotes_bit_array: 'BA{1:_} 0/1000000 = 0.00' }],
      proposer: { index: 0 },
    });
  });

  it('can be had in full', async () => {
    const { node } = nodeWithTx();
    const { round_state, peers } = await call(node, dumpConsensusState);
    expect([round_state.height, round_state.locked_round, peers]).toEqual(['3', -1, []]);
    expect(round_state.last_commit.votes[0]).toMatch(
      /^Vote\{0:[0-9A-F]{12} 2\/00\/SIGNED_MSG_TYPE_PRECOMMIT\(Precommit\) [0-9A-F]{12} [0-9A-F]{12} 000000000000 @ .*Z\}$/,
    );
  });
});
