import type { Logger } from '../../base/logger.ts';
import { err } from '../../base/result.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { rpcErrors } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';
import { rpcMethods } from './rpcMethods.ts';
import type { Caller, Subscribers } from './subscribers.ts';

/** What every call needs. */
export interface RpcScope {
  readonly node: ChainNode;
  readonly logger: Logger;
  /** Ends what still waits when the server stops. */
  readonly signal: AbortSignal;
  readonly subscribers: Subscribers;
}

/**
 * Calls a method by name. Nothing that a client sends ends the process: what is thrown becomes an internal error.
 * @param given the JSON text of the parameters, undefined when there are none, or the query of a URI.
 */
export async function callMethod(
  scope: RpcScope,
  name: string,
  given: string | undefined | URLSearchParams,
  address = '',
): Promise<RpcOutcome> {
  const method = rpcMethods.get(name);
  if (!method) return err(rpcErrors.methodNotFound(''));
  const caller: Caller = { address, subscribers: scope.subscribers };
  try {
    const params = method.takes === 'text' || typeof given !== 'string' ? given : (JSON.parse(given) as unknown);
    return await method.call(scope.node, params, scope.signal, caller);
  } catch (error) {
    scope.logger.error('an RPC method failed', { method: name, error: String(error) });
    return err(rpcErrors.internal('the method failed'));
  }
}
