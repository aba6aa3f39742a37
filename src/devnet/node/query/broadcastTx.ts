import { TxResponse } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { BroadcastMode, BroadcastTxRequest, BroadcastTxResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { failPlainly, failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import { type AbciFailure, failureOf } from '../../state/refusal.ts';
import type { ChainNode } from '../chainNode.ts';
import { txHash } from '../txHash.ts';
import type { NodeCall } from './nodeCall.ts';

/**
 * Gives a transaction to the mempool. In mode SYNC the answer says what the check said; what the mempool itself refuses is told by its code
 * alone, in both modes. Source: cosmos-sdk `client/broadcast.go`.
 */
export const broadcastTxQuery = defineQuery<BroadcastTxRequest, BroadcastTxResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/BroadcastTx',
  request: BroadcastTxRequest,
  response: BroadcastTxResponse,
  answer({ node }, { txBytes, mode }) {
    if (txBytes.length === 0) failQuery('InvalidArgument', 'invalid empty tx');
    const isSync = mode === BroadcastMode.BROADCAST_MODE_SYNC;
    if (!isSync && mode !== BroadcastMode.BROADCAST_MODE_ASYNC)
      failPlainly('unsupported return type unspecified; supported types: sync, async');
    const { checked, refused } = submit(node, txBytes);
    const { code, codespace, log } = refused ?? (isSync ? checked : NOTHING_SAID);
    return { txResponse: TxResponse.fromPartial({ txhash: txHash(txBytes), code, codespace, rawLog: log }) };
  },
});

const NOTHING_SAID: AbciFailure = { code: 0, codespace: '', log: '' };

function submit(node: ChainNode, bytes: Uint8Array): { checked: AbciFailure; refused?: AbciFailure } {
  try {
    return { checked: node.submit(bytes) };
  } catch (error) {
    return { checked: NOTHING_SAID, refused: { ...failureOf(error), log: '' } };
  }
}
