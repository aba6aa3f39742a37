import type { Block, IndexedTx } from '../../node/blockTypes.ts';
import { proveItem } from '../../node/merkle.ts';
import { base64, hex } from './encode.ts';
import type { TxProofJson } from './txJson.ts';

/** That a transaction stands in its block: leads from its hash to the header's `data_hash`. Source: cometbft `types/tx.go` Txs.Proof. */
export function txProofJson({ txs }: Pick<Block, 'txs'>, tx: IndexedTx): TxProofJson {
  const { root, proof } = proveItem(
    txs.map(({ hash }) => Buffer.from(hash, 'hex')),
    tx.index,
  );
  return {
    root_hash: hex(root),
    data: base64(tx.bytes),
    proof: {
      total: proof.total.toString(),
      index: proof.index.toString(),
      leaf_hash: base64(proof.leafHash),
      aunts: proof.aunts.map(base64),
    },
  };
}
