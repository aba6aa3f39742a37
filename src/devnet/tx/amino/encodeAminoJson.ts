import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { findShape } from '../shape/findShape.ts';
import type { Field, Scalar, Shape } from '../shape/parseShapes.ts';
import { readFields, varintValue, type WireField } from '../shape/readFields.ts';
import { isVarint, unpackAny } from '../shape/rejectUnknownFields.ts';
import { textJson } from './textJson.ts';
import { durationJson, timestampJson } from './timeJson.ts';

const DEC_PLACES = 18;
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Messages with a JSON form of their own. */
const SPECIAL = new Map<string, (bytes: Uint8Array) => string>([
  ['google.protobuf.Any', packedJson],
  ['google.protobuf.Timestamp', timestampJson],
  ['google.protobuf.Duration', durationJson],
]);

/**
 * A message in amino JSON: what a hardware wallet shows and signs. Fields stand in the order of their names, empty ones are left out unless
 * their proto says otherwise, 64-bit numbers and what is longer are text, bytes are base64. Source: cosmos-sdk
 * `x/tx/signing/aminojson/json_marshal.go`.
 * @param name full name of the message, `cosmos.bank.v1beta1.MsgSend`.
 * @throws a refusal where the node has no JSON for it: sdk 4, which is what comes of it there.
 */
export function encodeAminoJson(name: string, bytes: Uint8Array): string {
  const special = SPECIAL.get(name);
  if (special) return special(bytes);
  return messageJson(requireShape(name), bytes);
}

/** A packed message with its name: `{"type":"cosmos-sdk/MsgSend","value":{…}}`. Without an amino name, the type URL stands there. */
export function packedJson(bytes: Uint8Array): string {
  const { typeUrl, value } = unpackAny(bytes);
  const name = typeUrl.slice(1);
  return `{"type":"${requireShape(name).aminoName ?? typeUrl}","value":${encodeAminoJson(name, value)}}`;
}

function messageJson(shape: Shape, bytes: Uint8Array): string {
  const wires = readFields(bytes);
  const members: string[] = [];
  for (const field of shape.sorted) {
    const json = fieldJson(
      field,
      wires.filter(({ number }) => number === field.number),
    );
    if (json !== undefined) members.push(`"${field.name}":${json}`);
  }
  return `{${members.join(',')}}`;
}

/** Undefined when the field is to be left out. */
function fieldJson(field: Field, wires: readonly WireField[]): string | undefined {
  if (field.isRepeated) return listJson(field, wires);
  const last = wires.at(-1);
  if (field.message !== undefined) return last ? encodeAminoJson(field.message, merged(wires)) : missingMessage(field);
  const scalar = field.scalar ?? 'string';
  const isSet = last !== undefined && (isVarint(field) ? varintValue(last.value) !== 0n : last.value.length > 0);
  if (!isSet && !field.isKept) return undefined;
  return scalarJson(scalar, isSet ? last.value : new Uint8Array());
}

function listJson(field: Field, wires: readonly WireField[]): string | undefined {
  const items = wires.flatMap((wire) => itemsJson(field, wire));
  if (items.length > 0) return `[${items.join(',')}]`;
  if (!field.isKept) return undefined;
  return field.isCoins ? '[]' : 'null';
}

function itemsJson(field: Field, { wireType, value }: WireField): string[] {
  if (field.message !== undefined) return [encodeAminoJson(field.message, value)];
  const scalar = field.scalar ?? 'string';
  if (!isVarint(field) || wireType === 0) return [scalarJson(scalar, value)];
  return splitPacked(value).map((item) => scalarJson(scalar, item));
}

function splitPacked(bytes: Uint8Array): Uint8Array[] {
  const items: Uint8Array[] = [];
  let start = 0;
  bytes.forEach((byte, index) => {
    if (byte >= 128) return;
    items.push(bytes.subarray(start, index + 1));
    start = index + 1;
  });
  return items;
}

/** A message that stands there twice is one whose later fields win: reading both one after the other comes to that. */
function merged(wires: readonly WireField[]): Uint8Array {
  const [only] = wires;
  return wires.length === 1 && only ? only.value : Buffer.concat(wires.map(({ value }) => value));
}

function missingMessage({ isKept, name }: Field): undefined {
  if (isKept) unsignable(`not supported: dont_omit_empty=true on invalid (nil?) message field: ${name}`);
  return undefined;
}

function scalarJson(scalar: Scalar, value: Uint8Array): string {
  if (scalar === 'string') return textJson(decode(value));
  // A Go slice that was never filled is null.
  if (scalar === 'bytes') return value.length === 0 ? 'null' : `"${Buffer.from(value).toString('base64')}"`;
  if (scalar === 'Int') return textJson(decode(value) || '0');
  if (scalar === 'Dec') return decimalJson(decode(value));
  return numberJson(scalar, varintValue(value));
}

function numberJson(scalar: Scalar, value: bigint): string {
  if (scalar === 'bool') return value === 0n ? 'false' : 'true';
  if (scalar === 'uint64') return `"${value}"`;
  if (scalar === 'int64') return `"${BigInt.asIntN(64, value)}"`;
  return (scalar === 'uint32' ? BigInt.asUintN(32, value) : BigInt.asIntN(32, value)).toString();
}

/** On the wire a decimal is its value times 10^18. */
function decimalJson(digits: string): string {
  if (digits === '') return '"0"';
  if (!/^-?\d+$/.test(digits))
    return unsignable(`failed to unmarshal for Amino JSON encoding; string "${digits}" into Dec`);
  const isNegative = digits.startsWith('-');
  const whole = BigInt(digits)
    .toString()
    .replace('-', '')
    .padStart(DEC_PLACES + 1, '0');
  return `"${isNegative && !/^0+$/.test(whole) ? '-' : ''}${whole.slice(0, -DEC_PLACES)}.${whole.slice(-DEC_PLACES)}"`;
}

function decode(bytes: Uint8Array): string {
  try {
    return text.decode(bytes);
  } catch {
    return unsignable('string field contains invalid UTF-8');
  }
}

function requireShape(name: string): Shape {
  return findShape(name) ?? unsignable(`can't resolve type URL ${name}`);
}

function unsignable(why: string): never {
  return refuse(sdkErrors.unauthorized, why);
}
