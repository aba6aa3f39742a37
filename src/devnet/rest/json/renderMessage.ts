import { failQuery } from '../../query/queryFailure.ts';
import type { Field, FieldKind, Message, Scalar, TypeRegistry, Value, WellKnown } from '../types/messageType.ts';
import { decodeMessage } from '../wire/decodeMessage.ts';
import { quote } from './quote.ts';
import { formatDuration, formatTime, type Seconds } from './timeText.ts';

/**
 * A message as the gateway writes it: the proto's field names in the order of their declaration, defaults included. 64-bit integers are
 * text, bytes base64, enums names; bytes that are not there and messages that Go keeps by pointer are `null`; an Any is opened.
 * Source: cosmos-sdk `server/api/server.go` (OrigName, EmitDefaults, AnyResolver), akash-network/gogoproto `jsonpb` Marshaler.
 * @throws Unknown for an Any of a type that is not in `types`.
 */
export function renderMessage(types: TypeRegistry, message: Message): string {
  return `{${renderFields(types, message).join(',')}}`;
}

function renderFields(types: TypeRegistry, { type, values }: Message): string[] {
  return type.fields.flatMap((field) => {
    const value = values.get(field.name);
    if (field.oneof && value === undefined) return [];
    return [`"${field.name}":${renderField(types, field, value)}`];
  });
}

function renderField(types: TypeRegistry, field: Field, value: Value | undefined): string {
  const { kind, repeated, nullable } = field;
  if (repeated) {
    const values = (value ?? []) as readonly Value[];
    return `[${values.map((one) => renderValue(types, kind, one)).join(',')}]`;
  }
  if (value !== undefined) return renderValue(types, kind, value);
  return nullable ? 'null' : renderDefault(types, kind);
}

function renderValue(types: TypeRegistry, kind: FieldKind, value: Value): string {
  if (kind.is === 'enum') return renderEnum(kind.enumType.names, value as bigint);
  if (kind.is === 'custom') return quote(kind.custom === 'Dec' ? formatDecimal(value as string) : (value as string));
  if (kind.is === 'scalar') return renderScalar(kind.scalar, value);
  const message = value as Message;
  return kind.wellKnown ? wellKnown[kind.wellKnown](types, message) : renderMessage(types, message);
}

function renderScalar(scalar: Scalar, value: Value): string {
  if (value instanceof Uint8Array) return quote(Buffer.from(value).toString('base64'));
  if (typeof value === 'string') return quote(value);
  return scalar.endsWith('64') ? `"${value}"` : String(value);
}

/** A number that has no name is shown as it is. */
function renderEnum(names: ReadonlyMap<bigint, string>, value: bigint): string {
  const name = names.get(value);
  return name === undefined ? value.toString() : `"${name}"`;
}

const DEFAULTS: Readonly<Record<Scalar, string>> = {
  string: '""',
  bytes: 'null',
  bool: 'false',
  int32: '0',
  int64: '"0"',
  uint32: '0',
  uint64: '"0"',
};

function renderDefault(types: TypeRegistry, kind: FieldKind): string {
  if (kind.is === 'scalar') return DEFAULTS[kind.scalar];
  if (kind.is === 'enum') return renderEnum(kind.enumType.names, 0n);
  if (kind.is === 'custom') return '"0"';
  // Go's zero time is not protobuf's.
  if (kind.wellKnown === 'Time') return '"0001-01-01T00:00:00Z"';
  return renderValue(types, kind, { type: kind.message, values: new Map() });
}

const wellKnown: Readonly<Record<WellKnown, (types: TypeRegistry, message: Message) => string>> = {
  Any: renderAny,
  Duration: (_, message) => quote(formatDuration(secondsOf(message))),
  Time: (_, message) => quote(formatTime(secondsOf(message))),
  Timestamp: (_, message) => quote(formatTime(secondsOf(message))),
};

function renderAny(types: TypeRegistry, { values }: Message): string {
  const typeUrl = (values.get('type_url') ?? '') as string;
  const type = typeUrl.startsWith('/') ? types.get(typeUrl.slice(1)) : undefined;
  if (!type) return failQuery('Unknown', `unable to resolve type URL ${typeUrl}`);
  const packed = decodeMessage(type, (values.get('value') ?? new Uint8Array()) as Uint8Array);
  return `{${[`"@type":${quote(typeUrl)}`, ...renderFields(types, packed)].join(',')}}`;
}

function secondsOf({ values }: Message): Seconds {
  return { seconds: (values.get('seconds') ?? 0n) as bigint, nanos: (values.get('nanos') ?? 0n) as bigint };
}

/** 18 places, from the 10^18-fold that is on the wire. Source: cosmossdk.io/math `legacy_dec.go`. */
function formatDecimal(text: string): string {
  // A LegacyDec without a value shows this.
  if (text === '') return '0';
  const [, sign = '', digits = ''] = /^(-?)(\d+)$/.exec(text) ?? [];
  const padded = digits.padStart(19, '0');
  return `${sign}${padded.slice(0, -18)}.${padded.slice(-18)}`;
}
