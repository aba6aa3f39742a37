import { ExecTxResult } from 'cosmjs-types/tendermint/abci/types';
import type { TxResult } from '../tx/runTx.ts';
import { merkleRoot } from './merkle.ts';

/**
 * A header's `last_results_hash`, 32 bytes, of the results of the block before it: code, data and gas only, since the rest may differ from
 * node to node. Source: cometbft `types/results.go`.
 */
export function resultsHash(results: readonly TxResult[]): Uint8Array {
  return merkleRoot(results.map(encodeResult));
}

function encodeResult({ code, data, gasWanted, gasUsed }: TxResult): Uint8Array {
  return ExecTxResult.encode(ExecTxResult.fromPartial({ code, data, gasWanted, gasUsed })).finish();
}
