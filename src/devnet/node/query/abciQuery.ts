import { ABCIQueryRequest, ABCIQueryResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import { answerAbciPath } from '../answerAbciPath.ts';
import type { NodeCall } from './nodeCall.ts';

const PREFIXES: ReadonlySet<string> = new Set(['app', 'store', 'p2p', 'custom']);

/** The paths of `abci_query` that are no gRPC methods. Source: cosmos-sdk `client/grpc/cmtservice/service.go` ABCIQuery. */
export const abciQueryQuery = defineQuery<ABCIQueryRequest, ABCIQueryResponse, NodeCall>({
  path: '/cosmos.base.tendermint.v1beta1.Service/ABCIQuery',
  request: ABCIQueryRequest,
  response: ABCIQueryResponse,
  answer({ node }, { path, data, height }) {
    if (path === '') failQuery('InvalidArgument', 'empty query path');
    if (!PREFIXES.has(path.replace(/^\//, '').split('/')[0] ?? ''))
      failQuery('InvalidArgument', `unsupported ABCI query path: ${path}`);
    return ABCIQueryResponse.fromPartial(answerAbciPath(path, data, height || node.store.height()));
  },
});
