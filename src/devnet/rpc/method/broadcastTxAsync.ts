import { ok } from '../../../base/result.ts';
import { defineMethod } from '../rpcMethod.ts';
import { submitTx, submittedJson } from './submitTx.ts';

/** Answers with the hash, whatever the check says. Only what the mempool itself refuses is an error. */
export const broadcastTxAsync = defineMethod({
  name: 'broadcast_tx_async',
  params: { tx: 'bytes' },
  answer(node, { tx = new Uint8Array() }) {
    const result = submitTx(node, tx);
    return result.ok ? ok(submittedJson(tx, { code: 0, log: '', codespace: '' })) : result;
  },
});
