import { GetBlockByHeightRequest, GetBlockByHeightResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { getBlockByHeightQuery } from '../../../../../src/devnet/node/query/getBlockByHeight.ts';
import { nodeWithTx } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

describe('getBlockByHeightQuery', () => {
  const { node } = nodeWithTx();
  const codecs = { request: GetBlockByHeightRequest, response: GetBlockByHeightResponse };
  const ask = (height: bigint) => askNode(node, getBlockByHeightQuery, codecs, { height });

  it('shows a block', () => {
    expect([ask(1n).block?.header.height, ask(2n).block?.header.height]).toEqual([1n, 2n]);
  });

  // cosmos-sdk `client/grpc/cmtservice/service.go`: 3 is InvalidArgument, 2 Unknown
  it('refuses heights to come, and those below the first', () => {
    expect([statusOf(() => ask(3n)), statusOf(() => ask(0n))]).toEqual([3, 2]);
  });
});
