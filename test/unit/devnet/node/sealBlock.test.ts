import { describe, expect, it } from 'vitest';
import { headerHash } from '../../../../src/devnet/node/headerHash.ts';
import { merkleRoot } from '../../../../src/devnet/node/merkle.ts';
import { partSetOf } from '../../../../src/devnet/node/partSet.ts';
import { resultsHash } from '../../../../src/devnet/node/resultsHash.ts';
import { blockIdOf, encodeBlock, headerOf, lastCommitOf, sealBlock } from '../../../../src/devnet/node/sealBlock.ts';
import { commitHash } from '../../../../src/devnet/node/signCommit.ts';
import { nodeWithTx } from '../testNode.ts';

const { node } = nodeWithTx();
const third = node.produceBlock();
const [first, second] = [node.store.findBlock(1n)!, node.store.findBlock(2n)!];

describe('sealBlock', () => {
  it('chains blocks by the hashes of their headers and parts', () => {
    for (const [block, last] of [
      [second, first],
      [third, second],
    ] as const) {
      expect([block.lastHash, block.lastParts]).toEqual([last.hash, last.parts]);
      expect(headerHash(headerOf(node, block))).toEqual(block.hash);
      expect(partSetOf(encodeBlock(node, block))).toEqual(block.parts);
      expect(sealBlock(node, block, last)).toMatchObject({ hash: block.hash, parts: block.parts });
    }
  });

  it('commits to transactions and results', () => {
    expect(second.dataHash).toEqual(merkleRoot([Buffer.from(second.txs[0]!.hash, 'hex')]));
    expect(third.lastResultsHash).toEqual(resultsHash([second.txs[0]!.result]));
    expect([first.lastHash.length, first.lastParts.total]).toEqual([0, 0]);
  });
});

describe('lastCommitOf', () => {
  it('is about the block before, and at this block’s time', () => {
    const commit = lastCommitOf(node, third);
    expect([commit.height, commit.blockId]).toEqual([2n, blockIdOf(second.hash, second.parts)]);
    expect(commit.signatures[0]?.timestamp).toEqual(headerOf(node, third).time);
    expect(headerOf(node, third).lastCommitHash).toEqual(commitHash(commit));
    expect(lastCommitOf(node, first).signatures).toEqual([]);
  });
});
