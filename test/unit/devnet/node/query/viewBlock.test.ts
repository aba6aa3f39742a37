import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { consensusAddress, viewBlock } from '../../../../../src/devnet/node/query/viewBlock.ts';
import { createTestNode, nodeWithTx } from '../../testNode.ts';

describe('viewBlock', () => {
  const { node, bytes } = nodeWithTx();
  const first = node.store.findBlock(1n)!;
  const second = node.store.findBlock(2n)!;

  it('shows a block with its transactions and the commit to the one before', () => {
    const { block, blockId } = viewBlock(node, second);
    expect(blockId).toMatchObject({ hash: second.hash, partSetHeader: { total: 1 } });
    expect(block.header).toMatchObject({ chainId: 'devnet-unit', height: 2n, version: { block: 11n } });
    expect(block.header.lastBlockId.hash).toEqual(first.hash);
    expect(block.data.txs).toEqual([bytes]);
    expect(block.lastCommit).toMatchObject({ height: 1n, blockId: { hash: first.hash } });
    expect(block.lastCommit?.signatures[0]).toMatchObject({
      blockIdFlag: 2,
      validatorAddress: node.validator.address,
    });
  });

  it('knows nothing before the first block', () => {
    const { block } = viewBlock(node, first);
    expect(block.header.lastBlockId).toMatchObject({ hash: new Uint8Array(), partSetHeader: { total: 0 } });
    expect(block.lastCommit).toMatchObject({ height: 0n, signatures: [] });
    expect(block.header.dataHash).toEqual(new Uint8Array(createHash('sha256').digest()));
  });

  it('names the proposer in text for the SDK', () => {
    const { sdkBlock } = viewBlock(node, second);
    expect(sdkBlock.header.proposerAddress).toBe(consensusAddress(node.validator.address));
    expect(sdkBlock.header.height).toBe(2n);
  });
});

describe('consensusAddress', () => {
  it('is Bech32 with the network’s prefix', () => {
    expect(consensusAddress(createTestNode().node.validator.address)).toMatch(/^akashvalcons1[a-z0-9]{38}$/);
  });
});
