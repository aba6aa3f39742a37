import { describe, expect, it } from 'vitest';
import { merkleRoot } from '../../../../../src/devnet/node/merkle.ts';
import { txProofJson } from '../../../../../src/devnet/rpc/json/txProofJson.ts';
import { nodeWithTx } from '../../testNode.ts';

describe('txProofJson', () => {
  it('leads to the block’s data hash', () => {
    const { node, hash } = nodeWithTx();
    const block = node.store.findBlock(2n)!;
    const tx = block.txs[0]!;
    // As a real node writes the proof of a block's only transaction.
    expect(txProofJson(block, tx)).toEqual({
      root_hash: Buffer.from(block.dataHash).toString('hex').toUpperCase(),
      data: Buffer.from(tx.bytes).toString('base64'),
      proof: {
        total: '1',
        index: '0',
        leaf_hash: Buffer.from(merkleRoot([Buffer.from(hash, 'hex')])).toString('base64'),
        aunts: [],
      },
    });
    const two = { txs: [tx, { ...tx, index: 1 }] };
    expect(txProofJson(two, two.txs[1]!).proof).toMatchObject({ total: '2', index: '1', aunts: [expect.any(String)] });
  });
});
