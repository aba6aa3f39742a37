import { BinaryWriter } from 'cosmjs-types/binary';
import type { Field, FieldKind, Message, Scalar, Value } from '../types/messageType.ts';

type Writer = InstanceType<typeof BinaryWriter>;
const VARINT = 0;
const LENGTH_DELIMITED = 2;

/**
 * Writes a message as gogoproto does: fields by their number, zero scalars left out, numbers packed, and messages that Go keeps by value
 * always there.
 */
export function encodeMessage(message: Message): Uint8Array {
  const writer = new BinaryWriter();
  const ordered = [...message.type.fields].sort((a, b) => a.number - b.number);
  for (const field of ordered) writeField(writer, field, message.values.get(field.name));
  return writer.finish();
}

function writeField(writer: Writer, field: Field, value: Value | undefined): void {
  if (field.repeated) writeRepeated(writer, field, (value ?? []) as readonly Value[]);
  else if (value !== undefined && (field.oneof || !isZero(field.kind, value))) writeOne(writer, field, value);
  else if (!field.nullable) writeByValue(writer, field);
}

function writeByValue(writer: Writer, { number, kind }: Field): void {
  if (kind.is === 'custom') writer.tag(number, LENGTH_DELIMITED).string('0');
  if (kind.is !== 'message') return;
  const bytes = kind.wellKnown === 'Time' ? ZERO_TIME : encodeMessage({ type: kind.message, values: new Map() });
  writer.tag(number, LENGTH_DELIMITED).bytes(bytes);
}

/** Go's zero time, the first of January of the year 1, as a Timestamp. */
const ZERO_TIME = new BinaryWriter().tag(1, VARINT).int64(-62_135_596_800n).finish();

function writeRepeated(writer: Writer, { number, kind }: Field, values: readonly Value[]): void {
  if (values.length === 0) return;
  if (!isVarint(kind)) {
    for (const value of values) writeValue(writer.tag(number, LENGTH_DELIMITED), kind, value);
    return;
  }
  const packed = new BinaryWriter();
  for (const value of values) writeValue(packed, kind, value);
  writer.tag(number, LENGTH_DELIMITED).bytes(packed.finish());
}

function writeOne(writer: Writer, { number, kind }: Field, value: Value): void {
  writeValue(writer.tag(number, isVarint(kind) ? VARINT : LENGTH_DELIMITED), kind, value);
}

function isVarint(kind: FieldKind): boolean {
  return kind.is === 'enum' || (kind.is === 'scalar' && kind.scalar !== 'string' && kind.scalar !== 'bytes');
}

function isZero(kind: FieldKind, value: Value): boolean {
  if (kind.is === 'message' || kind.is === 'custom') return false;
  return value instanceof Uint8Array ? value.length === 0 : !value;
}

function writeValue(writer: Writer, kind: FieldKind, value: Value): void {
  if (kind.is === 'message') writer.bytes(encodeMessage(value as Message));
  else if (kind.is === 'enum') writer.int32(Number(value));
  else if (kind.is === 'custom') writer.string(value as string);
  else writers[kind.scalar](writer, value);
}

const writers: Readonly<Record<Scalar, (writer: Writer, value: Value) => unknown>> = {
  string: (writer, value) => writer.string(value as string),
  bytes: (writer, value) => writer.bytes(value as Uint8Array),
  bool: (writer, value) => writer.bool(value as boolean),
  int32: (writer, value) => writer.int32(Number(value)),
  int64: (writer, value) => writer.int64(value as bigint),
  uint32: (writer, value) => writer.uint32(Number(value)),
  uint64: (writer, value) => writer.uint64(value as bigint),
};
