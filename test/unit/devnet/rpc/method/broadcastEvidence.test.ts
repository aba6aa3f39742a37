import { describe, expect, it } from 'vitest';
import { broadcastEvidence } from '../../../../../src/devnet/rpc/method/broadcastEvidence.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('broadcast_evidence', () => {
  // The words of a real node (v2.1.0-rc12).
  it('refuses it', async () => {
    const { node } = createTestNode();
    expect(await call(node, broadcastEvidence)).toBe('-32603 no evidence was provided');
    const evidence = { type: 'tendermint/DuplicateVoteEvidence', value: {} };
    expect(await call(node, broadcastEvidence, { evidence })).toBe(
      '-32603 evidence.ValidateBasic failed: one or both of the votes are empty nil-Vote, nil-Vote',
    );
  });
});
