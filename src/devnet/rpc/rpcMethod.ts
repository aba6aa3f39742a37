import type { Result } from '../../base/result.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { type ParamShape, type ParamsOf, parseParams, parseUriParams } from './params.ts';
import { type RpcError, rpcErrors } from './rpcError.ts';
import { anonymous, type Caller } from './subscribers.ts';

/** What a method answers: JSON, or an error; some have to wait for a block. */
export type RpcOutcome = Result<unknown, RpcError> & {
  /** The answer to these parameters never changes, so that a proxy may keep it. */
  readonly isCacheable?: boolean;
  /** The node's method panics here: the answer to the whole request is this error, under the id -1. */
  readonly isPanic?: boolean;
};

/** One method of the node's RPC. */
export interface RpcMethod {
  readonly name: string;
  /** Parameters in the order in which an array gives them. */
  readonly names: readonly string[];
  /** The parameters of a JSON-RPC call are handed over as their JSON text instead of as JSON. */
  readonly takes?: 'text';
  /** @param given the `params` of a JSON-RPC call, undefined when there are none, or the query of a GET request. */
  call(node: ChainNode, given: unknown | URLSearchParams, signal: AbortSignal, caller?: Caller): Promise<RpcOutcome>;
}

/** What Go says when a call brings no parameters at all to a method that has some. */
const TOO_FEW = 'reflect: Call with too few input arguments';

/** Describes a method of CometBFT's by its parameters and its answer. */
export function defineMethod<Shape extends ParamShape>(method: {
  readonly name: string;
  readonly params: Shape;
  /** Its answers may be kept by a proxy: all of them, or those to calls that give each of these parameters. */
  readonly cacheable?: true | readonly (keyof Shape)[];
  readonly answer: (
    node: ChainNode,
    params: ParamsOf<Shape>,
    signal: AbortSignal,
    caller: Caller,
  ) => RpcOutcome | Promise<RpcOutcome>;
}): RpcMethod {
  const names = Object.keys(method.params);
  return {
    name: method.name,
    names,
    takes: 'text',
    async call(node, given, signal, caller = anonymous) {
      if (given === undefined && names.length > 0)
        return { ok: false, error: rpcErrors.internal(TOO_FEW), isPanic: true };
      const params =
        given instanceof URLSearchParams
          ? parseUriParams(method.params, given)
          : parseParams(method.params, (given as string | undefined) ?? '{}');
      if (!params.ok) return params;
      const outcome = await method.answer(node, params.value, signal, caller);
      return isCacheable(method.cacheable ?? [], params.value) ? { ...outcome, isCacheable: true } : outcome;
    },
  };
}

function isCacheable(rule: true | readonly PropertyKey[], params: Readonly<Record<PropertyKey, unknown>>): boolean {
  if (rule === true) return true;
  return rule.length > 0 && rule.every((name) => params[name] !== undefined);
}
