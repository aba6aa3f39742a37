import { StatusRequest, StatusResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { defineQuery } from '../../query/queryRoute.ts';
import { timestampOf } from '../timestampOf.ts';
import { getBlockAt } from './getBlockAt.ts';
import type { NodeCall } from './nodeCall.ts';

/** Height and time of the block that the call is for; the hashes are always those of the last header. Source: cosmos-sdk `client/grpc/node/service.go`. */
export const statusQuery = defineQuery<StatusRequest, StatusResponse, NodeCall>({
  path: '/cosmos.base.node.v1beta1.Service/Status',
  request: StatusRequest,
  response: StatusResponse,
  answer({ node, height }) {
    return StatusResponse.fromPartial({
      height,
      timestamp: timestampOf(getBlockAt(node, height).timeMs),
      appHash: getBlockAt(node, node.store.height()).headerAppHash,
      validatorHash: node.validator.setHash,
    });
  },
});
