import { err } from '../../../base/result.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

/** What is wrong with each kind of evidence when it says nothing. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'tendermint/DuplicateVoteEvidence': 'one or both of the votes are empty nil-Vote, nil-Vote',
  'tendermint/LightClientAttackEvidence': 'conflicting block is nil',
};

/**
 * Takes evidence against validators. The devnet's one validator never misbehaves: all evidence is refused as if it said nothing. Source of
 * the words: cometbft `rpc/core/evidence.go`, `types/evidence.go`.
 */
export const broadcastEvidence = defineMethod({
  name: 'broadcast_evidence',
  params: { evidence: 'evidence' },
  answer(_, { evidence }) {
    if (evidence === undefined) return err(rpcErrors.internal('no evidence was provided'));
    return err(rpcErrors.internal(`evidence.ValidateBasic failed: ${PROBLEMS[evidence] ?? ''}`));
  },
});
