import { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { BlockID, Commit, CommitSig } from 'cosmjs-types/tendermint/types/types';
import { BlockIDFlag } from 'cosmjs-types/tendermint/types/validator';
import { merkleRoot } from './merkle.ts';
import { bytesField, varint } from './protoWire.ts';
import type { Validator } from './validator.ts';

/** What a commit is about. */
export interface Voted {
  readonly chainId: string;
  readonly height: bigint;
  readonly blockId: BlockID;
  /** When it was signed. The next block gets the time of this commit. */
  readonly time: Timestamp;
}

/** The one validator's commit to a block, signed as a light client verifies it. */
export function signCommit(validator: Validator, voted: Voted): Commit {
  const signature: CommitSig = {
    blockIdFlag: BlockIDFlag.BLOCK_ID_FLAG_COMMIT,
    validatorAddress: validator.address,
    timestamp: voted.time,
    signature: validator.sign(voteBytes(voted)),
  };
  return { height: voted.height, round: 0, blockId: voted.blockId, signatures: [signature] };
}

/** A header's `last_commit_hash`, 32 bytes. Source: cometbft `types/block.go` Commit.Hash. */
export function commitHash({ signatures }: Commit): Uint8Array {
  return merkleRoot(signatures.map((signature) => CommitSig.encode(signature).finish()));
}

/** The commit to nothing that the first block carries. */
export function emptyCommit(): Commit {
  return Commit.fromPartial({ blockId: { partSetHeader: {} } });
}

/** The bytes of a precommit in round 0. Source: cometbft `types/canonical.go` CanonicalizeVote, `types/vote.go` VoteSignBytes. */
export function voteBytes({ chainId, height, blockId, time }: Voted): Uint8Array {
  const head = Buffer.alloc(11);
  head.set([0x08, 2, 0x11]);
  head.writeBigInt64LE(height, 3);
  const vote = Buffer.concat([
    head,
    bytesField(4, BlockID.encode(blockId).finish()),
    bytesField(5, Timestamp.encode(time).finish()),
    bytesField(6, Buffer.from(chainId)),
  ]);
  return Buffer.concat([varint(vote.length), vote]);
}
