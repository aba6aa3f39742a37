import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commitHash, emptyCommit, signCommit, voteBytes } from '../../../../src/devnet/node/signCommit.ts';
import { validatorOf } from '../../../../src/devnet/node/validator.ts';
import { realBlock } from './realBlock.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();
const publicKey = (raw: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]),
    format: 'der',
    type: 'spki',
  });
const { chainId, blockId, signedAt: time } = realBlock;

describe('voteBytes', () => {
  it('are what the real node’s validator signed', () => {
    const bytes = voteBytes({ chainId, height: 3n, blockId, time });
    expect(verify(null, bytes, publicKey(realBlock.validator.publicKey), realBlock.signature)).toBe(true);
    const other = voteBytes({ chainId, height: 4n, blockId, time });
    expect(verify(null, other, publicKey(realBlock.validator.publicKey), realBlock.signature)).toBe(false);
  });
});

describe('signCommit', () => {
  it('can be verified with the validator’s key', () => {
    const validator = validatorOf('a');
    const voted = { chainId, height: 7n, blockId, time };
    const { height, round, signatures } = signCommit(validator, voted);
    expect([height, round, signatures.length, signatures[0]?.blockIdFlag]).toEqual([7n, 0, 1, 2]);
    expect(verify(null, voteBytes(voted), publicKey(validator.publicKey), signatures[0]!.signature)).toBe(true);
  });
});

describe('commitHash', () => {
  it('is the real node’s', () => {
    expect(commitHash(realBlock.lastCommit)).toEqual(realBlock.header.lastCommitHash);
    expect(hex(commitHash(emptyCommit()))).toBe('E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855');
    expect(emptyCommit().height).toBe(0n);
  });
});
