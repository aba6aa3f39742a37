import { TxDecodeRequest, TxDecodeResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { decodeTx } from '../../tx/decodeTx.ts';
import type { NodeCall } from './nodeCall.ts';

/** Takes a transaction apart. What the node could not read is refused as in a broadcast. Source: cosmos-sdk `x/auth/tx/service.go` TxDecode. */
export const txDecodeQuery = defineQuery<TxDecodeRequest, TxDecodeResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/TxDecode',
  request: TxDecodeRequest,
  response: TxDecodeResponse,
  answer(_, { txBytes }) {
    if (txBytes.length === 0) failQuery('InvalidArgument', 'invalid empty tx bytes');
    decodeTx(txBytes);
    return { tx: readTx(txBytes) };
  },
});

function readTx(bytes: Uint8Array): Tx {
  try {
    return Tx.decode(bytes);
  } catch {
    return refuse(sdkErrors.txDecode, 'malformed');
  }
}
