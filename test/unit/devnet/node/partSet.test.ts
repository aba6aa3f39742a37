import { Block } from 'cosmjs-types/tendermint/types/block';
import { describe, expect, it } from 'vitest';
import { partSetOf } from '../../../../src/devnet/node/partSet.ts';
import { realBlock } from './realBlock.ts';

describe('partSetOf', () => {
  it('is the real node’s', () => {
    const { header, lastCommit } = realBlock;
    const bytes = Block.encode({ header, data: { txs: [] }, evidence: { evidence: [] }, lastCommit }).finish();
    const { total, hash } = partSetOf(bytes);
    // The node says `block_size` 592.
    expect([bytes.length, total, Buffer.from(hash).toString('hex').toUpperCase()]).toEqual([
      592,
      1,
      realBlock.partsHash,
    ]);
  });

  it('cuts pieces of 65,536 bytes', () => {
    expect([65_536, 65_537, 200_000].map((length) => partSetOf(new Uint8Array(length)).total)).toEqual([1, 2, 4]);
  });
});
