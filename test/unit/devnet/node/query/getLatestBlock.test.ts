import { GetLatestBlockRequest, GetLatestBlockResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { getLatestBlockQuery } from '../../../../../src/devnet/node/query/getLatestBlock.ts';
import { nodeWithTx } from '../../testNode.ts';
import { askNode } from './askNode.ts';

describe('getLatestBlockQuery', () => {
  it('shows the last block, even to a call for another height', () => {
    const { node, bytes } = nodeWithTx();
    const codecs = { request: GetLatestBlockRequest, response: GetLatestBlockResponse };
    const { block, blockId, sdkBlock } = askNode(node, getLatestBlockQuery, codecs, {}, 1n);
    expect(block?.header).toMatchObject({ chainId: 'devnet-unit', height: 2n, time: { seconds: 1_700_000_000n } });
    expect(block?.data?.txs).toEqual([bytes]);
    expect(blockId?.hash).toEqual(node.store.findBlock(2n)?.hash);
    expect(sdkBlock?.header.height).toBe(2n);
  });
});
