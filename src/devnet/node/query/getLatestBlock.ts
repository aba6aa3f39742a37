import { GetLatestBlockRequest, GetLatestBlockResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { defineQuery } from '../../query/queryRoute.ts';
import { getBlockAt } from './getBlockAt.ts';
import type { NodeCall } from './nodeCall.ts';
import { viewBlock } from './viewBlock.ts';

/** The last block, whatever height the call itself is for. */
export const getLatestBlockQuery = defineQuery<GetLatestBlockRequest, GetLatestBlockResponse, NodeCall>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetLatestBlock',
  request: GetLatestBlockRequest,
  response: GetLatestBlockResponse,
  answer: ({ node }) => viewBlock(node, getBlockAt(node, node.store.height())),
});
