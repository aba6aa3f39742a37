import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { formatFixed, parseDecimal } from '../../base/decimal.ts';

/** What Registry, client and devnet need of a protobuf message: the shape of the SDK's own codecs without their JSON half. */
export interface Codec<Message, Partial = Message> {
  readonly $type: string;
  encode(message: Message, writer?: BinaryWriter): BinaryWriter;
  decode(input: Uint8Array): Message;
  fromPartial(object: Partial): Message;
}

/** A codec whose message type is of no interest to the holder. `never` in the argument places lets every codec fit. */
export interface AnyCodec {
  encode(message: never): { finish(): Uint8Array };
  decode(input: Uint8Array): unknown;
  fromPartial(object: never): unknown;
}

/** One protobuf field that the SDK's codec lacks, or whose nested message it knows too little of. */
export interface FieldSpec {
  readonly number: number;
  /** The property that holds it. */
  readonly name: string;
  readonly repeated?: boolean;
  /**
   * A nested message's codec; a varint kept as `bigint` (int64, and uint64 below 2^63), as `number` (uint32 and enums) or as `boolean`; a
   * text; or a decimal, which is a text with 18 places here and the integer of its 10^18 parts on the wire (empty when it is missing).
   */
  readonly kind: AnyCodec | 'int64' | 'int32' | 'bool' | 'string' | 'decimal';
}

type Fields = Record<string, unknown>;
interface WireField {
  readonly number: number;
  /** The field with its tag, as it stands in the message. */
  readonly raw: Uint8Array;
  /** What follows the tag: a varint, or the content of a length-delimited field. */
  readonly payload: Uint8Array;
}
interface LooseCodec {
  encode(message: unknown): { finish(): Uint8Array };
  decode(input: Uint8Array): unknown;
  fromPartial(object: unknown): unknown;
}

/**
 * A codec that knows the fields of `base` and those in `specs`; on the same number ours wins. The SDK's decoder drops what it does not
 * know, so without this a node's newer fields would vanish silently. Fields are written in the order of their numbers.
 * @param base the SDK's codec, or undefined for a message that it does not have at all.
 */
export function extendCodec<Message, Partial = Message>(
  $type: string,
  base: AnyCodec | undefined,
  specs: readonly FieldSpec[],
): Codec<Message, Partial> {
  const known = (base ?? emptyCodec) as LooseCodec;
  return {
    $type,
    encode: (message, writer = new BinaryWriter()) => writer.raw(encodeFields(known, specs, message as Fields)),
    decode: (input) => decodeFields(known, specs, input) as Message,
    fromPartial: (object) => completeFields(known, specs, object as Fields) as Message,
  };
}

const emptyCodec: LooseCodec = {
  encode: () => new BinaryWriter(),
  decode: () => ({}),
  fromPartial: () => ({}),
};

function encodeFields(base: LooseCodec, specs: readonly FieldSpec[], message: Fields): Uint8Array {
  const untouched = { ...message, ...blank(base, specs) };
  const fields = [
    ...splitFields(base.encode(untouched).finish()),
    ...specs.flatMap((spec) => encodeField(spec, message)),
  ];
  const ordered = fields.sort((a, b) => a.number - b.number);
  return ordered.reduce((writer, field) => writer.raw(field.raw), new BinaryWriter()).finish();
}

function encodeField(spec: FieldSpec, message: Fields): WireField[] {
  const value = message[spec.name];
  const values = spec.repeated ? ((value ?? []) as unknown[]) : [value];
  return values.filter(isPresent).flatMap((one) => splitFields(writeField(spec, one)));
}

function writeField({ number, kind }: FieldSpec, value: unknown): Uint8Array {
  const writer = new BinaryWriter();
  if (kind === 'int64' || kind === 'int32' || kind === 'bool') {
    writer.tag(number, WireType.Varint);
    return (kind === 'int64' ? writer.int64(value as bigint) : writer.int32(Number(value))).finish();
  }
  writer.tag(number, WireType.LengthDelimited);
  if (typeof kind === 'string') return writer.string(textOf(kind, value as string)).finish();
  return writer.bytes((kind as LooseCodec).encode(value).finish()).finish();
}

function textOf(kind: 'string' | 'decimal', value: string): string {
  return kind === 'decimal' ? parseDecimal(value).atomics.toString() : value;
}

/** Proto3 leaves out a scalar of zero and a message that is not set. */
function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 0 && value !== 0n && value !== '' && value !== false;
}

function decodeFields(base: LooseCodec, specs: readonly FieldSpec[], input: Uint8Array): Fields {
  const message = { ...(base.decode(input) as Fields), ...defaults(specs) };
  for (const field of splitFields(input)) {
    const spec = specs.find((one) => one.number === field.number);
    if (!spec) continue;
    const value = readField(spec, field.payload);
    message[spec.name] = spec.repeated ? [...(message[spec.name] as unknown[]), value] : value;
  }
  return message;
}

function readField({ kind }: FieldSpec, payload: Uint8Array): unknown {
  if (kind === 'int64') return BigInt(new BinaryReader(payload).int64());
  if (kind === 'int32') return new BinaryReader(payload).int32();
  if (kind === 'bool') return new BinaryReader(payload).bool();
  if (typeof kind !== 'string') return kind.decode(payload);
  const text = Buffer.from(payload).toString('utf8');
  // An integer of other than digits is no decimal: BigInt throws, and the message cannot be read.
  return kind === 'decimal' ? formatFixed({ atomics: BigInt(text) }) : text;
}

function completeFields(base: LooseCodec, specs: readonly FieldSpec[], object: Fields): Fields {
  const message = base.fromPartial({ ...object, ...blank(base, specs) }) as Fields;
  for (const spec of specs) message[spec.name] = completeField(spec, object[spec.name]);
  return message;
}

function completeField(spec: FieldSpec, value: unknown): unknown {
  if (spec.repeated) return ((value ?? []) as unknown[]).map((one) => completeOne(spec, one));
  return completeOne(spec, value);
}

function completeOne({ kind }: FieldSpec, value: unknown): unknown {
  if (kind === 'int64') return BigInt((value as bigint | undefined) ?? 0n);
  if (kind === 'int32') return value ?? 0;
  if (kind === 'bool') return value ?? false;
  if (typeof kind === 'string') return value ?? '';
  return value === undefined || value === null ? undefined : (kind as LooseCodec).fromPartial(value);
}

/** The base's own empty value of each field that we write ourselves, so that it leaves them alone. */
function blank(base: LooseCodec, specs: readonly FieldSpec[]): Fields {
  const empty = base.fromPartial({}) as Fields;
  return Object.fromEntries(specs.filter(({ name }) => name in empty).map(({ name }) => [name, empty[name]]));
}

function defaults(specs: readonly FieldSpec[]): Fields {
  return Object.fromEntries(specs.map((spec) => [spec.name, completeField(spec, undefined)]));
}

function splitFields(bytes: Uint8Array): WireField[] {
  const reader = new BinaryReader(bytes);
  const fields: WireField[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, wireType] = reader.tag();
    const skipped = reader.skip(wireType, number);
    const payload = wireType === WireType.LengthDelimited ? new BinaryReader(skipped).bytes() : skipped;
    fields.push({ number, raw: bytes.subarray(start, reader.pos), payload });
  }
  return fields;
}
