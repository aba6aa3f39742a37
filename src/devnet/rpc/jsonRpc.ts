import { err, ok, type Result } from '../../base/result.ts';
import { escapeHtml } from './goJson/escapeHtml.ts';
import { itemsOf, itemTexts, kindOf, membersOf } from './goJson/readJson.ts';
import type { RpcError } from './rpcError.ts';
import type { RpcOutcome } from './rpcMethod.ts';

/** A text, or a whole number of 64 bits. */
export type RpcId = string | bigint;

/** A call that has the form of one. Without an id it wants no answer. */
export interface RpcCall {
  readonly id: RpcId | undefined;
  readonly method: string;
  /** JSON text; undefined when there is none. */
  readonly params: string | undefined;
}

/** Go's name of the type that a call is read into: its errors say it. */
const CALL_TYPE =
  'struct { JSONRPC string "json:\\"jsonrpc\\""; ID interface {} "json:\\"id,omitempty\\""; ' +
  'Method string "json:\\"method\\""; Params json.RawMessage "json:\\"params\\"" }';
const NO_CALL: RpcCall = { id: undefined, method: '', params: undefined };

/**
 * Reads calls out of JSON: one, or an array of them, of which one that is broken spoils all.
 * @param json a JSON value's text.
 * @returns Go's error as failure. Source: cometbft `rpc/jsonrpc/server/http_json_handler.go`.
 */
export function readCalls(json: string): Result<{ calls: RpcCall[]; isBatch: boolean }, string> {
  const batch = kindOf(json) === 'array' ? readBatch(json) : undefined;
  if (batch) return ok({ calls: batch, isBatch: true });
  // What was not a list of calls is read as one call, and fails as such.
  const call = readCall(json);
  return call.ok ? ok({ calls: [call.value], isBatch: false }) : call;
}

function readBatch(json: string): RpcCall[] | undefined {
  const calls: RpcCall[] = [];
  for (const item of itemTexts(json)) {
    const call = readCall(item);
    if (!call.ok) return undefined;
    calls.push(call.value);
  }
  return calls;
}

/** Reads one call. Source: cometbft `rpc/jsonrpc/types/types.go` RPCRequest.UnmarshalJSON. */
export function readCall(json: string): Result<RpcCall, string> {
  const kind = kindOf(json);
  if (kind === 'null') return ok(NO_CALL);
  if (kind !== 'object') return err(`json: cannot unmarshal ${kind} into Go value of type ${CALL_TYPE}`);
  const members = lowerCased(membersOf(json));
  for (const name of ['jsonrpc', 'method']) {
    const given = kindOf(members.get(name) ?? 'null');
    if (given !== 'string' && given !== 'null')
      return err(`json: cannot unmarshal ${given} into Go struct field .${name} of type string`);
  }
  const id = readId(members.get('id') ?? 'null');
  if (!id.ok) return id;
  const method = JSON.parse(members.get('method') ?? 'null') as string | null;
  return ok(id.value === undefined ? NO_CALL : { id: id.value, method: method ?? '', params: members.get('params') });
}

/** Go takes a field's name in any case. */
function lowerCased(members: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...members].map(([name, value]) => [name.toLowerCase(), value]));
}

function readId(json: string): Result<RpcId | undefined, string> {
  const kind = kindOf(json);
  if (kind === 'null') return ok(undefined);
  if (kind === 'string') return ok((JSON.parse(json) as string).toWellFormed());
  if (kind === 'number') return readNumber(json);
  return err(`json-rpc ID (${goValue(json)}) is of unknown type (${GO_TYPES[kind]})`);
}

const GO_TYPES = { bool: 'bool', object: 'map[string]interface {}', array: '[]interface {}' } as const;

/** Numbers go through a float of 64 bits; what does not fit into an integer becomes the least one, as on the node's processor. */
function readNumber(json: string): Result<RpcId, string> {
  const value = Number(json);
  if (!Number.isFinite(value))
    return err(`json: cannot unmarshal number ${json} into Go struct field .id of type float64`);
  const whole = BigInt(Math.trunc(value));
  return ok(whole >= 2n ** 63n || whole < -(2n ** 63n) ? -(2n ** 63n) : whole);
}

/** As Go's `%v` prints it. */
function goValue(json: string): string {
  const kind = kindOf(json);
  if (kind === 'string') return JSON.parse(json) as string;
  if (kind === 'null') return '<nil>';
  if (kind === 'array') return `[${itemsOf(json).map(goValue).join(' ')}]`;
  if (kind !== 'object') return json;
  const members = [...membersOf(json)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${members.map(([key, value]) => `${key}:${goValue(value)}`).join(' ')}]`;
}

/** The JSON text of an answer. Calls whose id nobody knows are answered without one. */
export function responseText(id: RpcId | undefined, outcome: RpcOutcome): string {
  return outcome.ok ? resultText(id, JSON.stringify(outcome.value)) : errorText(id, outcome.error);
}

/** The answer with a result that is JSON text already. */
export function resultText(id: RpcId | undefined, json: string): string {
  return escapeHtml(`{"jsonrpc":"2.0",${idText(id)}"result":${json}}`);
}

export function errorText(id: RpcId | undefined, { code, message, data }: RpcError): string {
  return escapeHtml(
    `{"jsonrpc":"2.0",${idText(id)}"error":${JSON.stringify({ code, message, ...(data && { data }) })}}`,
  );
}

function idText(id: RpcId | undefined): string {
  if (id === undefined) return '';
  return `"id":${typeof id === 'string' ? JSON.stringify(id) : id.toString()},`;
}
