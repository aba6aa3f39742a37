import { describe, expect, it } from 'vitest';
import {
  blockIdJson,
  blockJson,
  commitJson,
  headerJson,
  noBlockIdJson,
} from '../../../../../src/devnet/rpc/json/blockJson.ts';
import { nodeWithTx } from '../../testNode.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();

describe('blockJson', () => {
  const { node, bytes } = nodeWithTx();
  const [first, second] = [node.store.findBlock(1n)!, node.store.findBlock(2n)!];

  it('chains headers and commits', () => {
    expect(headerJson(node, second)).toMatchObject({
      version: { block: '11' },
      chain_id: 'devnet-unit',
      height: '2',
      time: '2023-11-14T22:13:20.001Z',
      last_block_id: blockIdJson(first),
      app_hash: hex(first.appHash),
      proposer_address: hex(node.validator.address),
      data_hash: hex(second.dataHash),
    });
    expect(headerJson(node, second)).toBe(headerJson(node, second));
    expect(blockJson(node, second).last_commit).toEqual(commitJson(node, first).commit);
    expect(commitJson(node, second)).toMatchObject({
      commit: { height: '2', block_id: blockIdJson(second), signatures: [{ block_id_flag: 2 }] },
      canonical: false,
    });
    expect(commitJson(node, first).canonical).toBe(true);
  });

  it('begins with a block that has none before it', () => {
    // As the real node's first block.
    expect(blockJson(node, first).last_commit).toEqual({
      height: '0',
      round: 0,
      block_id: { hash: '', parts: { total: 0, hash: '' } },
      signatures: [],
    });
    expect(headerJson(node, first).last_block_id).toEqual(noBlockIdJson());
  });

  it('holds the transactions', () => {
    expect(blockJson(node, second).data.txs).toEqual([Buffer.from(bytes).toString('base64')]);
  });
});
