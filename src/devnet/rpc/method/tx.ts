import { err, ok } from '../../../base/result.ts';
import type { IndexedTx } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { hex } from '../json/encode.ts';
import { txJson } from '../json/txJson.ts';
import { txProofJson } from '../json/txProofJson.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A transaction by its hash, with the proof that it stands in its block when that is wished. */
export const tx = defineMethod({
  name: 'tx',
  params: { hash: 'bytes', prove: 'bool' },
  cacheable: true,
  answer({ store }, { hash = new Uint8Array(), prove = false }) {
    if (hash.length === 0) return err(rpcErrors.internal('transaction hash cannot be empty'));
    const found = store.findTx(hex(hash));
    return found ? ok(txAnswer({ store }, found, prove)) : err(rpcErrors.internal(`tx (${hex(hash)}) not found`));
  },
});

/** A transaction as in `tx`, and in the list of `tx_search`. */
export function txAnswer({ store }: Pick<ChainNode, 'store'>, found: IndexedTx, prove: boolean) {
  const block = prove ? store.findBlock(found.height) : undefined;
  return txJson(found, block && txProofJson(block, found));
}
