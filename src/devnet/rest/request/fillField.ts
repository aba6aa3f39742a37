import { failQuery } from '../../query/queryFailure.ts';
import { parseEnum, parseScalar } from '../json/parseScalar.ts';
import { parseDuration, parseTime, type Seconds } from '../json/timeText.ts';
import type { Field, FieldKind, Message, MessageType, Value } from '../types/messageType.ts';

/**
 * Sets a field by its dotted path from texts of query or path: `filters.owner`, `pagination.limit`, names of the proto or in camel case.
 * A field that nobody knows is ignored, and of several values for one field the first counts.
 * Source: grpc-gateway v1.16 `runtime/query.go` populateFieldValueFromPath. @throws InvalidArgument.
 */
export function fillField(message: Message, path: readonly string[], texts: readonly string[]): void {
  const [name = '', ...rest] = path;
  const field = message.type.fields.find((one) => one.name === name || one.camelName === name);
  if (!field) return;
  refuseSecondMember(message, field);
  if (field.kind.is === 'message' && !field.repeated && rest.length > 0) {
    fillField(enter(message, field, field.kind.message), rest, texts);
    return;
  }
  if (rest.length > 0) failQuery('InvalidArgument', `unexpected nested field ${rest[0]} in ${name}`);
  message.values.set(field.name, field.repeated ? readAll(field.kind, texts) : readOne(field.kind, texts[0] ?? ''));
}

function refuseSecondMember({ type, values }: Message, { oneof }: Field): void {
  if (oneof === undefined) return;
  const isSet = type.fields.some((other) => other.oneof === oneof && values.has(other.name));
  if (isSet) failQuery('InvalidArgument', `field already set for ${oneof} oneof`);
}

function enter({ values }: Message, { name }: Field, type: MessageType): Message {
  const inner = (values.get(name) ?? { type, values: new Map<string, Value>() }) as Message;
  values.set(name, inner);
  return inner;
}

function readAll(kind: FieldKind, texts: readonly string[]): Value[] {
  if (kind.is === 'message' || kind.is === 'custom') failQuery('InvalidArgument', 'unsupported field type');
  return texts.map((text) => readOne(kind, text));
}

function readOne(kind: FieldKind, text: string): Value {
  if (kind.is === 'scalar') return parseScalar(kind.scalar, text);
  if (kind.is === 'enum') return parseEnum(kind.enumType, text);
  if (kind.is === 'message' && kind.wellKnown === 'Duration') return secondsIn(kind.message, parseDuration(text));
  if (kind.is === 'message' && kind.wellKnown && kind.wellKnown !== 'Any')
    return secondsIn(kind.message, parseTime(text));
  return failQuery('InvalidArgument', 'field type is not supported in query parameters');
}

function secondsIn(type: MessageType, { seconds, nanos }: Seconds): Message {
  return {
    type,
    values: new Map([
      ['seconds', seconds],
      ['nanos', nanos],
    ]),
  };
}
