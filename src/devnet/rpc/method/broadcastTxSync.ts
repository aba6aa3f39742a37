import { ok } from '../../../base/result.ts';
import { defineMethod } from '../rpcMethod.ts';
import { submitTx, submittedJson } from './submitTx.ts';

/** Answers when the transaction has been checked. */
export const broadcastTxSync = defineMethod({
  name: 'broadcast_tx_sync',
  params: { tx: 'bytes' },
  answer(node, { tx = new Uint8Array() }) {
    const result = submitTx(node, tx);
    return result.ok ? ok(submittedJson(tx, result.value)) : result;
  },
});
