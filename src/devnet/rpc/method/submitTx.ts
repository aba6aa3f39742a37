import { err, ok, type Result } from '../../../base/result.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { txHash } from '../../node/txHash.ts';
import { failureOf } from '../../state/refusal.ts';
import type { TxResult } from '../../tx/runTx.ts';
import { type RpcError, rpcErrors } from '../rpcError.ts';

/**
 * Gives a transaction to the node. What the mempool itself refuses is an error of the call, as in CometBFT; what the check refuses is a
 * result with a code. The mempool's logs are CometBFT's words.
 */
export function submitTx(node: ChainNode, bytes: Uint8Array): Result<TxResult, RpcError> {
  try {
    return ok(node.submit(bytes));
  } catch (error) {
    return err(rpcErrors.internal(failureOf(error).log));
  }
}

/** The answer of `broadcast_tx_sync` and `broadcast_tx_async`. */
export function submittedJson(
  bytes: Uint8Array,
  { code, log, codespace }: Pick<TxResult, 'code' | 'log' | 'codespace'>,
) {
  return { code, data: '', log, codespace, hash: txHash(bytes) };
}
