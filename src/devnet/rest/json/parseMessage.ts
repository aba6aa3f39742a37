import { failQuery } from '../../query/queryFailure.ts';
import type {
  CustomScalar,
  Field,
  FieldKind,
  Message,
  MessageType,
  Scalar,
  TypeRegistry,
  Value,
  WellKnown,
} from '../types/messageType.ts';
import { encodeMessage } from '../wire/encodeMessage.ts';
import { parseBase64, parseInteger } from './parseScalar.ts';
import { type Json, JsonNumber } from './readJson.ts';
import { parseDuration, parseTime, type Seconds } from './timeText.ts';

/**
 * A message from its JSON: field names of the proto or in camel case, unknown ones ignored, `null` for unset, integers bare or quoted,
 * enums by name or number. Source: akash-network/gogoproto `jsonpb` Unmarshaler as gogogateway sets it up.
 * @throws InvalidArgument.
 */
export function parseMessage(types: TypeRegistry, type: MessageType, json: Json): Message {
  const message: Message = { type, values: new Map() };
  const given = json === null ? {} : objectOf(json, type.name);
  for (const field of type.fields) {
    // When both are there, the camel case one wins.
    const name = [field.camelName, field.name].find((one) => Object.hasOwn(given, one));
    const value = name === undefined ? undefined : given[name];
    if (value === undefined || (value === null && mayBeNull(field))) continue;
    message.values.set(field.name, parseField(types, field, value));
  }
  return message;
}

/** What Go reads with a parser of its own, it reads from `null` too, and fails. */
function mayBeNull({ kind, repeated, nullable }: Field): boolean {
  const ownForm = kind.is === 'custom' || (kind.is === 'message' && kind.wellKnown !== undefined);
  return repeated || nullable || !ownForm;
}

function parseField(types: TypeRegistry, { kind, repeated }: Field, json: Json): Value {
  if (!repeated) return parseValue(types, kind, json);
  if (!Array.isArray(json)) return mismatch(json, '[]json.RawMessage');
  return json.map((one: Json) => (one === null ? parseNull(kind) : parseValue(types, kind, one)));
}

const ZEROS: Readonly<Record<Scalar, Value>> = {
  string: '',
  bytes: new Uint8Array(),
  bool: false,
  int32: 0n,
  int64: 0n,
  uint32: 0n,
  uint64: 0n,
};

/** A list's element that is `null`. */
function parseNull(kind: FieldKind): Value {
  if (kind.is === 'scalar') return ZEROS[kind.scalar];
  if (kind.is === 'enum') return 0n;
  if (kind.is === 'message' && !kind.wellKnown) return { type: kind.message, values: new Map() };
  return mismatch(null, 'a value');
}

function parseValue(types: TypeRegistry, kind: FieldKind, json: Json): Value {
  if (kind.is === 'scalar') return parseJsonScalar(kind.scalar, json);
  if (kind.is === 'custom') return parseCustom(kind.custom, textOf(json));
  if (kind.is === 'message') {
    return kind.wellKnown
      ? wellKnown[kind.wellKnown](types, kind.message, json)
      : parseMessage(types, kind.message, json);
  }
  if (typeof json !== 'string') return parseInteger('int32', numberOf(json));
  const { name, numbers } = kind.enumType;
  return numbers.get(json) ?? failQuery('InvalidArgument', `unknown value ${JSON.stringify(json)} for enum ${name}`);
}

function parseJsonScalar(scalar: Scalar, json: Json): Value {
  if (scalar === 'string') return textOf(json);
  if (scalar === 'bytes') return parseBytes(json);
  if (scalar === 'bool') return typeof json === 'boolean' ? json : mismatch(json, 'bool');
  return parseInteger(scalar, numberOf(json));
}

/** Base64, or a list of numbers: Go reads that too. */
function parseBytes(json: Json): Uint8Array {
  if (!Array.isArray(json)) return parseBase64(textOf(json), false);
  const numbers = json.map((one: Json) => (one === null ? 0n : parseInteger('uint32', numberOf(one))));
  return numbers.every((one) => one < 256n) ? Uint8Array.from(numbers, Number) : mismatch(json, 'uint8');
}

/** Integers as they are, decimals as their 10^18-fold. */
function parseCustom(custom: CustomScalar, text: string): string {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d{1,96})(?:\.(\d{1,18}))?$/.exec(text) ?? [];
  if (sign === undefined || (custom !== 'Dec' && fraction !== '')) {
    return failQuery('InvalidArgument', `failed to set number string: ${JSON.stringify(text)}`);
  }
  const digits = custom === 'Dec' ? `${whole}${fraction.padEnd(18, '0')}` : whole;
  return BigInt(`${sign}${digits}`).toString();
}

const wellKnown: Readonly<Record<WellKnown, (types: TypeRegistry, type: MessageType, json: Json) => Message>> = {
  Any: parseAny,
  Duration: (_, type, json) => fromSeconds(type, parseDuration(textOf(json))),
  Time: (_, type, json) => fromSeconds(type, parseTime(textOf(json))),
  Timestamp: (_, type, json) => fromSeconds(type, parseTime(textOf(json))),
};

function parseAny(types: TypeRegistry, type: MessageType, json: Json): Message {
  const given = objectOf(json, type.name);
  const typeUrl = given['@type'];
  if (typeof typeUrl !== 'string') return failQuery('InvalidArgument', "Any JSON doesn't have '@type'");
  const name = typeUrl.slice(typeUrl.lastIndexOf('/') + 1);
  const packed = types.get(name) ?? failQuery('InvalidArgument', `unknown message type ${JSON.stringify(name)}`);
  const value = encodeMessage(parseMessage(types, packed, given));
  return {
    type,
    values: new Map<string, Value>([
      ['type_url', typeUrl],
      ['value', value],
    ]),
  };
}

function fromSeconds(type: MessageType, { seconds, nanos }: Seconds): Message {
  return {
    type,
    values: new Map([
      ['seconds', seconds],
      ['nanos', nanos],
    ]),
  };
}

function objectOf(json: Json, type: string): Readonly<Record<string, Json>> {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof JsonNumber);
  return isObject ? (json as Readonly<Record<string, Json>>) : mismatch(json, type);
}

function textOf(json: Json): string {
  return typeof json === 'string' ? json : mismatch(json, 'string');
}

/** Numbers may be quoted. */
function numberOf(json: Json): string {
  return json instanceof JsonNumber ? json.text : typeof json === 'string' ? json : mismatch(json, 'number');
}

function mismatch(json: Json, type: string): never {
  const kinds = {
    boolean: 'bool',
    object: json === null ? 'null' : Array.isArray(json) ? 'array' : 'object',
    string: 'string',
  };
  const what = json instanceof JsonNumber ? 'number' : kinds[typeof json as keyof typeof kinds];
  return failQuery('InvalidArgument', `json: cannot unmarshal ${what} into Go value of type ${type}`);
}
