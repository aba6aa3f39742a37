import * as z from 'zod';
import { err, ok } from '../../../base/result.ts';
import { isRunnerError } from '../../../base/runnerError.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import type { DevnetControl } from '../../node/devnetControl.ts';
import { type RpcError, rpcErrors } from '../rpcError.ts';
import type { RpcMethod, RpcOutcome } from '../rpcMethod.ts';

/** In the range that JSON-RPC 2.0 leaves to servers: the devnet refuses, and the data says with which of our codes. */
const REFUSED = -32_000;

/** A method's scope: what it may do, to which node, and until when. */
export interface ControlScope {
  readonly control: DevnetControl;
  readonly node: ChainNode;
  readonly signal: AbortSignal;
}

/**
 * Describes a method of the namespace `devnet_`. Parameters come as an object, or as an array in the order of the shape; in a URI each is
 * JSON, or a bare text. Where the node has no control, there is no such method.
 */
export function defineDevnetMethod<Shape extends z.ZodRawShape>(method: {
  readonly name: string;
  readonly params: Shape;
  readonly answer: (scope: ControlScope, params: z.infer<z.ZodObject<Shape>>) => unknown;
}): RpcMethod {
  const names = Object.keys(method.params);
  const shape = z.strictObject(method.params);
  return {
    name: method.name,
    names,
    async call(node, given, signal) {
      if (!node.control) return err(rpcErrors.methodNotFound(''));
      const params = shape.safeParse(byName(names, given));
      if (!params.success) return err(rpcErrors.invalidParams(describe(params.error)));
      return outcomeOf(async () =>
        method.answer({ control: node.control as DevnetControl, node, signal }, params.data as never),
      );
    },
  };
}

async function outcomeOf(work: () => Promise<unknown>): Promise<RpcOutcome> {
  try {
    return ok(await work());
  } catch (error) {
    if (!isRunnerError(error)) throw error;
    const refused: RpcError = { code: REFUSED, message: 'The devnet refused', data: `${error.code}: ${error.message}` };
    return err(refused);
  }
}

function byName(names: readonly string[], given: unknown): unknown {
  if (given instanceof URLSearchParams)
    return Object.fromEntries([...given].map(([name, text]) => [name, fromUri(text)]));
  if (!Array.isArray(given)) return given ?? {};
  return Object.fromEntries(given.map((value, index) => [names[index] ?? `#${index}`, value]));
}

function fromUri(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function describe({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') || 'params'}: ${issue?.message ?? 'is wrong'}`;
}
