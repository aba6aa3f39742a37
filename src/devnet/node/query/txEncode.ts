import { TxEncodeRequest, TxEncodeResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failPanic, failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { NodeCall } from './nodeCall.ts';

/**
 * Puts a transaction together. Without a body or an authInfo the node's handler runs into a nil pointer, which its server recovers.
 * Source: cosmos-sdk `x/auth/tx/service.go` TxEncode.
 */
export const txEncodeQuery = defineQuery<TxEncodeRequest, TxEncodeResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/TxEncode',
  request: TxEncodeRequest,
  response: TxEncodeResponse,
  answer(_, { tx }) {
    if (!tx) return failQuery('InvalidArgument', 'invalid empty tx');
    if (!tx.body || !tx.authInfo) failPanic('runtime error: invalid memory address or nil pointer dereference');
    return { txBytes: Tx.encode(tx).finish() };
  },
});
