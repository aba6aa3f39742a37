import { GetTxRequest, GetTxResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { IndexedTx } from '../blockTypes.ts';
import type { ChainNode } from '../chainNode.ts';

/** A transaction by its hash. */
export const getTxQuery = defineQuery<GetTxRequest, GetTxResponse, Pick<ChainNode, 'store'>>({
  path: '/cosmos.tx.v1beta1.Service/GetTx',
  request: GetTxRequest,
  response: GetTxResponse,
  answer({ store }, { hash }) {
    const found = store.findTx(hash.toUpperCase()) ?? failQuery('NotFound', `tx not found: ${hash}`);
    const block = store.findBlock(found.height);
    return GetTxResponse.fromPartial({
      tx: Tx.decode(found.bytes),
      txResponse: responseOf(found, new Date(block?.timeMs ?? 0).toISOString()),
    });
  },
});

function responseOf({ hash, height, bytes, result }: IndexedTx, timestamp: string) {
  return {
    height,
    txhash: hash,
    codespace: result.codespace,
    code: result.code,
    data: Buffer.from(result.data).toString('hex').toUpperCase(),
    rawLog: result.log,
    gasWanted: result.gasWanted,
    gasUsed: result.gasUsed,
    tx: { typeUrl: Tx.typeUrl, value: bytes },
    timestamp,
    events: result.events.map(({ type, attributes }) => ({ type, attributes: [...attributes] })),
  };
}
