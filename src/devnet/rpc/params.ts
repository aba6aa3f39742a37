import { err, ok, type Result } from '../../base/result.ts';
import { itemsOf, kindOf, membersOf, readWhole } from './goJson/readJson.ts';
import { type RpcError, rpcErrors } from './rpcError.ts';

/**
 * What a parameter of a method may be, by CometBFT's types: `int64` and `int` are decimal texts, `bytes` come in base64 and `hexBytes` in
 * hexadecimal; in a URI both also as `0x…`. of `evidence` only its type is read.
 */
export type ParamKind = 'string' | 'bytes' | 'hexBytes' | 'int64' | 'int' | 'uint' | 'bool' | 'evidence';
/** A method's parameters by name. */
export type ParamShape = Readonly<Record<string, ParamKind>>;

interface Values {
  string: string;
  bytes: Uint8Array;
  hexBytes: Uint8Array;
  int64: bigint;
  int: bigint;
  uint: bigint;
  bool: boolean;
  evidence: string;
}
/** Parameters as read: those that were not given are missing. */
export type ParamsOf<Shape extends ParamShape> = { readonly [Name in keyof Shape]?: Values[Shape[Name]] };

type Read = Result<unknown, string>;
const MISSING: Read = ok(undefined);
/** Source: cometbft `types/evidence.go`. */
const EVIDENCE: readonly string[] = ['tendermint/DuplicateVoteEvidence', 'tendermint/LightClientAttackEvidence'];

/** Go's names of the kinds of types: what its errors name. */
const GO_KINDS: Readonly<Record<ParamKind, string>> = {
  string: 'string',
  bytes: 'slice',
  hexBytes: 'slice',
  int64: 'int64',
  int: 'int',
  uint: 'uint',
  bool: 'bool',
  evidence: 'interface',
};

/**
 * Reads the parameters of a JSON-RPC call out of their JSON text: an object, or an array of all of them in the order of the shape.
 * Source of order and words: cometbft `rpc/jsonrpc/server/http_json_handler.go`, `libs/json/decoder.go`, Go `encoding/json`.
 */
export function parseParams<Shape extends ParamShape>(shape: Shape, json: string): Result<ParamsOf<Shape>, RpcError> {
  const given = splitParams(Object.keys(shape), json);
  if (!given.ok) return err(invalid('json', given.error));
  return readAll(shape, 'json', (name, kind) => {
    const value = given.value.get(name);
    return value === undefined || value === 'null' ? MISSING : readJson(kind, value);
  });
}

/** Reads the parameters of a GET request: `?height=5&path="/a"&data=0x0a`. Source: cometbft `rpc/jsonrpc/server/http_uri_handler.go`. */
export function parseUriParams<Shape extends ParamShape>(
  shape: Shape,
  query: URLSearchParams,
): Result<ParamsOf<Shape>, RpcError> {
  return readAll(shape, 'http', (name, kind) => {
    const text = query.get(name);
    return text ? readUri(kind, text) : MISSING;
  });
}

function invalid(form: 'json' | 'http', problem: string): RpcError {
  return rpcErrors.invalidParams(`error converting ${form} params to arguments: ${problem}`);
}

function splitParams(names: readonly string[], json: string): Result<ReadonlyMap<string, string>, string> {
  const kind = kindOf(json);
  if (kind === 'object') return ok(membersOf(json));
  if (kind === 'null') return ok(new Map());
  if (kind !== 'array')
    return err(`unknown type for JSON params: ${mismatch(kind, '[]json.RawMessage')}. Expected map or array`);
  const items = itemsOf(json);
  if (items.length === names.length) return ok(new Map(names.map((name, index) => [name, items[index] ?? 'null'])));
  const listed = items.map((item) => `[${[...Buffer.from(item)].join(' ')}]`).join(' ');
  return err(`expected ${names.length} parameters ([${names.join(' ')}]), got ${items.length} ([${listed}])`);
}

function readAll<Shape extends ParamShape>(
  shape: Shape,
  form: 'json' | 'http',
  read: (name: string, kind: ParamKind) => Read,
): Result<ParamsOf<Shape>, RpcError> {
  const values: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(shape)) {
    const value = read(name, kind);
    if (!value.ok) return err(invalid(form, value.error));
    if (value.value !== undefined) values[name] = value.value;
  }
  return ok(values as ParamsOf<Shape>);
}

/** One value out of a text that may be no JSON at all. */
function readLoose(kind: ParamKind, text: string): Read {
  if (text === 'null') return MISSING;
  if (isInteger(kind)) return readInteger(kind, text);
  if (kind === 'hexBytes') return readHexJson(text);
  const whole = readWhole(text);
  return whole.ok ? readJson(kind, whole.value) : whole;
}

function readJson(kind: ParamKind, json: string): Read {
  if (isInteger(kind)) return readInteger(kind, json);
  if (kind === 'hexBytes') return readHexJson(json);
  if (kind === 'evidence') return readEvidence(json);
  const given = kindOf(json);
  if (kind === 'bytes' && given === 'array') return readByteList(json);
  if (given !== (kind === 'bool' ? 'bool' : 'string')) return err(mismatch(given, goType(kind)));
  const value = JSON.parse(json) as string | boolean;
  return kind === 'bytes' ? readBase64(value as string) : ok(value);
}

function isInteger(kind: ParamKind): kind is 'int64' | 'int' | 'uint' {
  return kind === 'int64' || kind === 'int' || kind === 'uint';
}

function goType(kind: ParamKind): string {
  return kind === 'bytes' ? '[]uint8' : kind;
}

function mismatch(given: string, type: string): string {
  return `json: cannot unmarshal ${given} into Go value of type ${type}`;
}

const LIMITS = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 63n), 2n ** 63n - 1n],
  uint: [0n, 2n ** 64n - 1n],
} as const;

/** Evidence is told apart by its type. Of what it says nothing is read: the devnet's validator never misbehaves. */
function readEvidence(json: string): Read {
  const kind = kindOf(json);
  if (kind !== 'object') return err(mismatch(kind, 'json.interfaceWrapper'));
  const members = membersOf(json);
  const type = members.get('type') ?? '""';
  if (kindOf(type) !== 'string' || type === '""') return err('interface type cannot be empty');
  if (!members.has('value')) return err('interface value cannot be empty');
  const name = JSON.parse(type) as string;
  return EVIDENCE.includes(name) ? ok(name) : err(`unknown type ${type}`);
}

/** A decimal number inside of a JSON text: `"5"`. */
function readInteger(kind: 'int64' | 'int' | 'uint', json: string): Read {
  if (!json.startsWith('"') || !json.endsWith('"'))
    return err(`invalid 64-bit integer encoding ${JSON.stringify(json)}, expected string`);
  const inner = readWhole(json.slice(1, -1));
  if (!inner.ok) return inner;
  if (inner.value === 'null') return MISSING;
  const given = kindOf(inner.value);
  if (given !== 'number') return err(mismatch(given, kind));
  const [least, most] = LIMITS[kind];
  const value = /^-?\d+$/.test(inner.value) ? BigInt(inner.value) : undefined;
  if (value === undefined || value < least || value > most) return err(mismatch(`number ${inner.value}`, kind));
  return ok(value);
}

function readHexJson(json: string): Read {
  if (json.length < 2 || !json.startsWith('"') || !json.endsWith('"')) return err(`invalid hex string: ${json}`);
  return readHex(json.slice(1, -1));
}

/** Source of the words: Go `encoding/hex` DecodeString. */
function readHex(digits: string): Read {
  const wrong = /[^0-9a-fA-F]/u.exec(digits.length % 2 === 0 ? digits : digits.slice(0, -1)) ?? oddOne(digits);
  if (wrong) return err(`encoding/hex: invalid byte: ${describeByte(wrong[0])}`);
  if (digits.length % 2 === 1) return err('encoding/hex: odd length hex string');
  return ok(new Uint8Array(Buffer.from(digits, 'hex')));
}

function oddOne(digits: string): RegExpExecArray | null {
  return digits.length % 2 === 1 ? /[^0-9a-fA-F]/u.exec(digits.slice(-1)) : null;
}

/** Of a character beyond ASCII Go names the first byte. */
function describeByte(character: string): string {
  const [byte = 0] = Buffer.from(character);
  return `U+${byte.toString(16).toUpperCase().padStart(4, '0')} '${String.fromCharCode(byte)}'`;
}

/** Strict base64 with padding; line breaks are passed over. Source of the words: Go `encoding/base64`. */
function readBase64(text: string): Read {
  const at = wrongBase64At(text);
  if (at !== undefined) return err(`illegal base64 data at input byte ${at}`);
  return ok(new Uint8Array(Buffer.from(text, 'base64')));
}

function wrongBase64At(text: string): number | undefined {
  const bad = /[^A-Za-z0-9+/\r\n]/.exec(text);
  const end = bad?.index ?? text.length;
  const digits = text.slice(0, end).replace(/[\r\n]/g, '').length % 4;
  if (!bad) return digits === 0 ? undefined : end - digits;
  if (bad[0] !== '=' || digits < 2) return end;
  return wrongPaddingAt(text, end, digits === 2 ? '==' : '=');
}

/** Padding stands at the end, and is complete; only line breaks may come in between or after it. */
function wrongPaddingAt(text: string, start: number, wanted: '=' | '=='): number | undefined {
  const rest = text.slice(start);
  const padding = (wanted === '==' ? /^=[\r\n]*=[\r\n]*/ : /^=[\r\n]*/).exec(rest)?.[0];
  if (padding === undefined) return /^=[\r\n]*$/.test(rest) ? text.length : start;
  return padding.length < rest.length ? start + padding.length : undefined;
}

/** Go also takes bytes as a list of numbers. */
function readByteList(json: string): Read {
  const bytes = itemsOf(json).map((item) => (/^(\d{1,2}|1\d\d|2[0-4]\d|25[0-5])$/.test(item) ? Number(item) : item));
  const wrong = bytes.find((item) => typeof item === 'string');
  if (wrong === undefined) return ok(Uint8Array.from(bytes as number[]));
  const kind = kindOf(wrong as string);
  return err(mismatch(kind === 'number' ? `number ${wrong}` : kind, 'uint8'));
}

function readUri(kind: ParamKind, text: string): Read {
  if (isInteger(kind) && /^-?[0-9]+$/.test(text)) return readInteger(kind, `"${text}"`);
  if (/^0x/i.test(text)) return readUriHex(kind, text.slice(2));
  const isQuoted = text.startsWith('"') && text.endsWith('"');
  if (!isQuoted || (kind !== 'bytes' && kind !== 'hexBytes')) return readLoose(kind, text);
  const value = readLoose('string', text);
  return value.ok ? ok(new Uint8Array(Buffer.from(value.value as string))) : value;
}

function readUriHex(kind: ParamKind, digits: string): Read {
  if (kind !== 'string' && kind !== 'bytes' && kind !== 'hexBytes')
    return err(`got a hex string arg, but expected '${GO_KINDS[kind]}'`);
  const bytes = readHex(digits);
  return bytes.ok && kind === 'string' ? ok(Buffer.from(bytes.value as Uint8Array).toString()) : bytes;
}
