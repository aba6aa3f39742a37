import type { Logger } from '../../base/logger.ts';
import { err } from '../../base/result.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { rpcErrors } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';
import { rpcMethods } from './rpcMethods.ts';

/** What every call needs. */
export interface RpcScope {
  readonly node: ChainNode;
  readonly logger: Logger;
  /** Ends what still waits when the server stops. */
  readonly signal: AbortSignal;
}

/** Calls a method by name. Nothing that a client sends ends the process: what is thrown becomes an internal error. */
export async function callMethod(scope: RpcScope, name: string, given: unknown): Promise<RpcOutcome> {
  const method = rpcMethods.get(name);
  if (!method) return err(rpcErrors.methodNotFound(''));
  try {
    return await method.call(scope.node, given, scope.signal);
  } catch (error) {
    scope.logger.error('an RPC method failed', { method: name, error: String(error) });
    return err(rpcErrors.internal('the method failed'));
  }
}
