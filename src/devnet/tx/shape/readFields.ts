import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';

/** One field as it stands on the wire. */
export interface WireField {
  readonly number: number;
  /** 0 varint, 1 eight bytes, 2 a length and as many bytes, 5 four bytes. */
  readonly wireType: number;
  /** The bytes of the value; of a varint too. Without the length that stands before them. */
  readonly value: Uint8Array;
}

const MAX_VARINT_BYTES = 10;

/**
 * The fields of an encoded message in their order, none interpreted. Groups, which proto3 has not, are refused.
 * @throws a refusal with sdk 2 for bytes that are no message. Source: protobuf-go `encoding/protowire` ConsumeField.
 */
export function readFields(bytes: Uint8Array): WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  while (at < bytes.length) {
    const afterTag = varintEnd(bytes, at);
    const tag = varintNumber(bytes, at, afterTag);
    const field = readValue(bytes, afterTag, { number: Math.floor(tag / 8), wireType: tag % 8 });
    fields.push(field);
    at = field.end;
  }
  return fields;
}

/** The number in a varint, exact up to 64 bits. */
export function varintValue(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let index = bytes.length - 1; index >= 0; index--) value = (value << 7n) | BigInt((bytes[index] ?? 0) & 127);
  return BigInt.asUintN(64, value);
}

function readValue(
  bytes: Uint8Array,
  at: number,
  { number, wireType }: Omit<WireField, 'value'>,
): WireField & { readonly end: number } {
  if (number < 1 || number >= 2 ** 29) malformed('invalid length');
  let start = at;
  let end: number;
  if (wireType === 0) end = varintEnd(bytes, at);
  else if (wireType === 1) end = at + 8;
  else if (wireType === 5) end = at + 4;
  else if (wireType === 2) {
    start = varintEnd(bytes, at);
    end = start + varintNumber(bytes, at, start);
  } else return malformed('invalid wire type');
  if (end > bytes.length) malformed('unexpected EOF');
  return { number, wireType, value: bytes.subarray(start, end), end };
}

/** Where the varint that begins at `at` ends. */
function varintEnd(bytes: Uint8Array, at: number): number {
  for (let end = at; end < at + MAX_VARINT_BYTES; end++) {
    const byte = bytes[end] ?? malformed('unexpected EOF');
    if (byte < 128)
      return end === at + MAX_VARINT_BYTES - 1 && byte > 1 ? malformed('variable length integer overflow') : end + 1;
  }
  return malformed('variable length integer overflow');
}

/** Exact below 2^53; what is larger is no length and no tag, and stays large. */
function varintNumber(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let index = end - 1; index >= start; index--) value = value * 128 + ((bytes[index] ?? 0) & 127);
  return value;
}

function malformed(what: string): never {
  return refuse(sdkErrors.txDecode, what);
}
