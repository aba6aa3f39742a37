import { isRunnerError } from '../../base/runnerError.ts';
import type { RpcRefusal } from './callRpc.ts';

/** CometBFT `mempool.ErrTxInCache`. It comes as a general internal error, and only this text tells it from the others. */
const IN_CACHE = 'tx already exists in cache';

/** Whether a refused broadcast means that the node has had these very bytes already: in its mempool, or in a block. */
export function isKnownTx(error: unknown): boolean {
  return isRunnerError(error, 'NODE_REFUSED') && (error.cause as RpcRefusal).data.includes(IN_CACHE);
}
