import { SimulateRequest, SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { ChainNode } from '../chainNode.ts';

/** What a transaction would cost. A failing one fails the query too, as in cosmos-sdk `x/auth/tx/service.go`. */
export const simulateQuery = defineQuery<SimulateRequest, SimulateResponse, Pick<ChainNode, 'machine'>>({
  path: '/cosmos.tx.v1beta1.Service/Simulate',
  request: SimulateRequest,
  response: SimulateResponse,
  answer({ machine }, request) {
    const { code, log, gasWanted, gasUsed, data, events } = machine.simulateTx(bytesOf(request));
    if (code !== 0) failQuery('Unknown', `${log} with gas used: '${gasUsed}'`);
    return SimulateResponse.fromPartial({
      gasInfo: { gasWanted, gasUsed },
      result: { data, log, events: events.map(({ type, attributes }) => ({ type, attributes: [...attributes] })) },
    });
  },
});

/** Newer clients send the bytes, older ones the transaction in parts. */
function bytesOf({ tx, txBytes }: SimulateRequest): Uint8Array {
  if (txBytes.length > 0) return txBytes;
  // On the wire a Tx looks like a TxRaw: messages under the numbers where the other has their bytes.
  return tx ? Tx.encode(tx).finish() : failQuery('InvalidArgument', 'empty txBytes is not allowed');
}
