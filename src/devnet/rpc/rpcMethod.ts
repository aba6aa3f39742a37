import type { Result } from '../../base/result.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { type ParamShape, type ParamsOf, parseParams, parseUriParams } from './params.ts';
import type { RpcError } from './rpcError.ts';

/** What a method answers: JSON, or an error; some have to wait for a block. */
export type RpcOutcome = Result<unknown, RpcError>;

/** One method of the node's RPC. */
export interface RpcMethod {
  readonly name: string;
  /** Parameters in the order in which an array gives them. */
  readonly names: readonly string[];
  /** @param given the `params` of a JSON-RPC call, or the query of a GET request. */
  call(node: ChainNode, given: unknown | URLSearchParams, signal: AbortSignal): Promise<RpcOutcome>;
}

/** Describes a method by its parameters and its answer. */
export function defineMethod<Shape extends ParamShape>(method: {
  readonly name: string;
  readonly params: Shape;
  readonly answer: (node: ChainNode, params: ParamsOf<Shape>, signal: AbortSignal) => RpcOutcome | Promise<RpcOutcome>;
}): RpcMethod {
  return {
    name: method.name,
    names: Object.keys(method.params),
    async call(node, given, signal) {
      const params =
        given instanceof URLSearchParams ? parseUriParams(method.params, given) : parseParams(method.params, given);
      return params.ok ? await method.answer(node, params.value, signal) : params;
    },
  };
}
