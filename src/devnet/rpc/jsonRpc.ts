import type { RpcError } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';

export type RpcId = string | number;

/** A call that has the form of one. Without an id it wants no answer. */
export interface RpcCall {
  readonly id?: RpcId;
  readonly method: string;
  readonly params?: unknown;
}

/** Reads one call out of parsed JSON; undefined when it is none. */
export function readCall(json: unknown): RpcCall | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const { id, method, params } = json as Readonly<Record<string, unknown>>;
  if (typeof method !== 'string') return undefined;
  if (id === undefined || id === null) return { method, params };
  return typeof id === 'string' || typeof id === 'number' ? { id, method, params } : undefined;
}

/** The answer to a call. Broken calls, whose id nobody knows, are answered with null. */
export function response(id: RpcId | null, outcome: RpcOutcome) {
  return outcome.ok ? { jsonrpc: '2.0', id, result: outcome.value } : errorResponse(id, outcome.error);
}

export function errorResponse(id: RpcId | null, error: RpcError) {
  return { jsonrpc: '2.0', id, error };
}

/** The JSON in a text, or undefined. No JSON text means undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
