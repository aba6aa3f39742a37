import { err, ok, type Result } from '../../base/result.ts';
import { type RpcError, rpcErrors } from './rpcError.ts';

/** What a parameter of a method may be, in CometBFT's terms. */
export type ParamKind = 'string' | 'bytes' | 'hexBytes' | 'int64' | 'bool';
/** A method's parameters by name. Over JSON-RPC `bytes` come in base64 and `hexBytes` in hexadecimal; in a URI both as `0x…`. */
export type ParamShape = Readonly<Record<string, ParamKind>>;

interface Values {
  string: string;
  bytes: Uint8Array;
  hexBytes: Uint8Array;
  int64: bigint;
  bool: boolean;
}
/** Parameters as read: those that were not given are missing. */
export type ParamsOf<Shape extends ParamShape> = { readonly [Name in keyof Shape]?: Values[Shape[Name]] };
type Given = Readonly<Record<string, unknown>>;

/** Reads the parameters of a JSON-RPC call: an object, or an array in the order of the shape. */
export function parseParams<Shape extends ParamShape>(shape: Shape, given: unknown): Result<ParamsOf<Shape>, RpcError> {
  const byName = Array.isArray(given) ? nameParams(shape, given) : given;
  if (byName !== undefined && byName !== null && typeof byName !== 'object') {
    return err(rpcErrors.invalidParams('error converting json params to arguments: expected an object or an array'));
  }
  return readAll(shape, (byName ?? {}) as Given, fromJson);
}

/** Reads the parameters of a GET request: `?height=5&path="/a"&data=0x0a`. */
export function parseUriParams<Shape extends ParamShape>(
  shape: Shape,
  query: URLSearchParams,
): Result<ParamsOf<Shape>, RpcError> {
  return readAll(shape, Object.fromEntries(query), fromUri);
}

function nameParams(shape: ParamShape, values: readonly unknown[]): Given {
  const names = Object.keys(shape);
  return Object.fromEntries(values.map((value, index) => [names[index] ?? `#${index}`, value]));
}

function readAll<Shape extends ParamShape>(
  shape: Shape,
  given: Given,
  read: (kind: ParamKind, value: unknown) => unknown,
): Result<ParamsOf<Shape>, RpcError> {
  const values: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(shape)) {
    if (given[name] === undefined || given[name] === null) continue;
    values[name] = read(kind, given[name]);
    if (values[name] !== undefined) continue;
    return err(rpcErrors.invalidParams(`error converting json params to arguments: ${name} is no ${kind}`));
  }
  return ok(values as ParamsOf<Shape>);
}

function fromJson(kind: ParamKind, value: unknown): unknown {
  if (kind === 'int64') return parseInteger(typeof value === 'number' ? value.toString() : value);
  if (kind === 'bool') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (kind === 'bytes') return parseBase64(value);
  return kind === 'hexBytes' ? parseHex(value) : value;
}

function fromUri(kind: ParamKind, value: unknown): unknown {
  const text = String(value);
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (kind === 'int64') return parseInteger(quoted ?? text);
  if (kind === 'bool')
    return new Map<string, boolean>([
      ['true', true],
      ['false', false],
    ]).get(text);
  const bytes = quoted === undefined ? parseHex(text) : new Uint8Array(Buffer.from(quoted));
  return kind === 'string' ? bytes && Buffer.from(bytes).toString() : bytes;
}

function parseInteger(value: unknown): bigint | undefined {
  return typeof value === 'string' && /^-?\d{1,19}$/.test(value) ? BigInt(value) : undefined;
}

function parseBase64(text: string): Uint8Array | undefined {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : undefined;
}

function parseHex(text: string): Uint8Array | undefined {
  const digits = text.replace(/^0x/, '');
  return /^([0-9a-fA-F]{2})*$/.test(digits) ? new Uint8Array(Buffer.from(digits, 'hex')) : undefined;
}
