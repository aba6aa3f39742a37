import { err, ok } from '../../../base/result.ts';
import { hex } from '../json/encode.ts';
import { txJson } from '../json/txJson.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A transaction by its hash. */
export const tx = defineMethod({
  name: 'tx',
  params: { hash: 'bytes', prove: 'bool' },
  answer({ store }, { hash = new Uint8Array() }) {
    const found = store.findTx(hex(hash));
    return found ? ok(txJson(found)) : err(rpcErrors.internal(`tx (${hex(hash)}) not found`));
  },
});
