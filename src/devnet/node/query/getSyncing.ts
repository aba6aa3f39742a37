import { GetSyncingRequest, GetSyncingResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { defineQuery } from '../../query/queryRoute.ts';
import type { NodeCall } from './nodeCall.ts';

/** Whether the node lags behind the chain. It makes the blocks, so it never does. */
export const getSyncingQuery = defineQuery<GetSyncingRequest, GetSyncingResponse, NodeCall>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetSyncing',
  request: GetSyncingRequest,
  response: GetSyncingResponse,
  answer: () => ({ syncing: false }),
});
