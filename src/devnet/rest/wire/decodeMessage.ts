import { BinaryReader } from 'cosmjs-types/binary';
import type { Field, FieldKind, Message, MessageType, Scalar, Value } from '../types/messageType.ts';

type Reader = InstanceType<typeof BinaryReader>;
const LENGTH_DELIMITED = 2;

/** Reads a message from the wire. Unknown fields are skipped, as gogoproto does. @throws whatever the reader throws for broken bytes. */
export function decodeMessage(type: MessageType, bytes: Uint8Array): Message {
  const reader = new BinaryReader(bytes);
  const message: Message = { type, values: new Map() };
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const field = type.fields.find((one) => one.number === number);
    if (field) readField(reader, message, field, wireType);
    else reader.skipType(wireType);
  }
  return message;
}

function readField(reader: Reader, { type, values }: Message, field: Field, wireType: number): void {
  if (field.repeated) {
    const list = (values.get(field.name) ?? []) as Value[];
    values.set(field.name, list);
    for (const value of readRepeated(reader, field.kind, wireType)) list.push(value);
    return;
  }
  // The last member of a oneof wins.
  for (const other of type.fields) if (other.oneof && other.oneof === field.oneof) values.delete(other.name);
  values.set(field.name, readValue(reader, field.kind));
}

function readRepeated(reader: Reader, kind: FieldKind, wireType: number): Value[] {
  const packed = wireType === LENGTH_DELIMITED && isNumber(kind);
  if (!packed) return [readValue(reader, kind)];
  const values: Value[] = [];
  const inner = new BinaryReader(reader.bytes());
  while (inner.pos < inner.len) values.push(readValue(inner, kind));
  return values;
}

/** Numbers may be packed; all else is length-delimited by itself. */
function isNumber(kind: FieldKind): boolean {
  return kind.is === 'enum' || (kind.is === 'scalar' && kind.scalar !== 'string' && kind.scalar !== 'bytes');
}

function readValue(reader: Reader, kind: FieldKind): Value {
  if (kind.is === 'message') return decodeMessage(kind.message, reader.bytes());
  if (kind.is === 'enum') return BigInt(reader.int32());
  if (kind.is === 'custom') return Buffer.from(reader.bytes()).toString('utf8');
  return readers[kind.scalar](reader);
}

const readers: Readonly<Record<Scalar, (reader: Reader) => Value>> = {
  string: (reader) => Buffer.from(reader.bytes()).toString('utf8'),
  bytes: (reader) => reader.bytes(),
  bool: (reader) => reader.bool(),
  int32: (reader) => BigInt(reader.int32()),
  int64: (reader) => reader.int64(),
  uint32: (reader) => BigInt(reader.uint32()),
  uint64: (reader) => reader.uint64(),
};
