import { GetBlockByHeightRequest, GetBlockByHeightResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import { getBlockAt } from './getBlockAt.ts';
import type { NodeCall } from './nodeCall.ts';
import { viewBlock } from './viewBlock.ts';

/** A block by its height. Source: cosmos-sdk `client/grpc/cmtservice/service.go`. */
export const getBlockByHeightQuery = defineQuery<GetBlockByHeightRequest, GetBlockByHeightResponse, NodeCall>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetBlockByHeight',
  request: GetBlockByHeightRequest,
  response: GetBlockByHeightResponse,
  answer({ node }, { height }) {
    if (height > node.store.height())
      failQuery('InvalidArgument', 'requested block height is bigger then the chain length');
    return viewBlock(node, getBlockAt(node, height));
  },
});
