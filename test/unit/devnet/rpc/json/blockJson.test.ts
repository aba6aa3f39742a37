import { describe, expect, it } from 'vitest';
import { blockIdJson, blockJson, commitJson, headerJson } from '../../../../../src/devnet/rpc/json/blockJson.ts';
import { nodeWithTx } from '../../testNode.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();

describe('blockJson', () => {
  const { node, bytes } = nodeWithTx();
  const [first, second] = [node.store.findBlock(1n)!, node.store.findBlock(2n)!];

  it('chains headers and commits', () => {
    expect(headerJson(node, second)).toMatchObject({
      chain_id: 'devnet-unit',
      height: '2',
      time: '2023-11-14T22:13:20.001Z',
      last_block_id: { hash: hex(first.hash), parts: { total: 1, hash: hex(first.hash) } },
      app_hash: hex(first.appHash),
      proposer_address: hex(node.validator.address),
    });
    expect(blockJson(node, second).last_commit).toEqual(commitJson(first));
    expect(commitJson(second)).toMatchObject({ height: '2', block_id: blockIdJson(second.hash) });
  });

  it('begins with a block that has none before it', () => {
    expect(blockJson(node, first).last_commit).toMatchObject({ height: '0', block_id: { hash: '' } });
    expect(blockIdJson(new Uint8Array())).toEqual({ hash: '', parts: { total: 0, hash: '' } });
  });

  it('holds the transactions, and its data hash depends on them', () => {
    expect(blockJson(node, second).data.txs).toEqual([Buffer.from(bytes).toString('base64')]);
    expect(headerJson(node, second).data_hash).not.toBe(headerJson(node, first).data_hash);
  });
});
