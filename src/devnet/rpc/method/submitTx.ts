import { err, ok, type Result } from '../../../base/result.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { txHash } from '../../node/txHash.ts';
import { type AbciFailure, failureOf } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import type { TxResult } from '../../tx/runTx.ts';
import { type RpcError, rpcErrors } from '../rpcError.ts';

/**
 * Gives a transaction to the node. What the mempool itself refuses is an error of the call, as in CometBFT; what the check refuses is a
 * result with a code.
 */
export function submitTx(node: ChainNode, bytes: Uint8Array | undefined): Result<TxResult, RpcError> {
  if (!bytes || bytes.length === 0) return err(rpcErrors.internal('tx is empty'));
  try {
    return ok(node.submit(bytes));
  } catch (error) {
    return err(rpcErrors.internal(describe(failureOf(error))));
  }
}

/** CometBFT's words for a transaction that it has seen: clients know them by heart. */
function describe({ code, log }: AbciFailure): string {
  return code === sdkErrors.txInMempoolCache.code ? 'tx already exists in cache' : log;
}

/** The answer of `broadcast_tx_sync` and `broadcast_tx_async`. */
export function submittedJson(
  bytes: Uint8Array,
  { code, log, codespace }: Pick<TxResult, 'code' | 'log' | 'codespace'>,
) {
  return { code, data: '', log, codespace, hash: txHash(bytes) };
}
