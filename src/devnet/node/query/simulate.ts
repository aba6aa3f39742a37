import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { SimulateRequest, SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { NodeCall } from './nodeCall.ts';
import { viewEvents } from './viewTx.ts';

/** A simulation has no gas limit, and says so. */
const NO_LIMIT = 2n ** 64n - 1n;

/** What a transaction would cost. A failing one fails the query too. Source: cosmos-sdk `x/auth/tx/service.go` Simulate. */
export const simulateQuery = defineQuery<SimulateRequest, SimulateResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/Simulate',
  request: SimulateRequest,
  response: SimulateResponse,
  answer({ node }, request) {
    const { code, log, gasUsed, data, events } = node.machine.simulateTx(bytesOf(request));
    if (code !== 0) failQuery('Unknown', `${log} with gas used: '${gasUsed}'`);
    return SimulateResponse.fromPartial({
      gasInfo: { gasWanted: NO_LIMIT, gasUsed },
      result: { data, log, events: viewEvents(events, false), msgResponses: TxMsgData.decode(data).msgResponses },
    });
  },
});

/** Newer clients send the bytes, older ones the transaction in parts. */
function bytesOf({ tx, txBytes }: SimulateRequest): Uint8Array {
  if (txBytes.length > 0) return txBytes;
  // On the wire a Tx looks like a TxRaw: messages under the numbers where the other has their bytes.
  return tx ? Tx.encode(tx).finish() : failQuery('InvalidArgument', 'empty txBytes is not allowed');
}
