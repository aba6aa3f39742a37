import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';

/** An event with plain text values, as the SDK's own modules emit them. */
export function event(type: string, attributes: Readonly<Record<string, string>>): WireEvent {
  return { type, attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })) };
}

/**
 * An event in the form of the SDK's typed events: values are the proto JSON of one field each, attributes ordered by name.
 * Source: cosmos-sdk `types/events.go` TypedEventToEvent.
 */
export function typedEvent(typed: WireEvent): WireEvent {
  return { ...typed, attributes: [...typed.attributes].sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/**
 * A typed event of the given fields, snake_case as in its proto: whole numbers of 64 bits are bigint, a message that is not set is null.
 * Source: as above, and gogoproto `jsonpb` with EmitDefaults.
 */
export function protoEvent(type: string, fields: Readonly<Record<string, unknown>>): WireEvent {
  return typedEvent({
    type,
    attributes: Object.entries(fields).map(([key, value]) => ({ key, value: protoJson(value) })),
  });
}

function protoJson(value: unknown): string {
  return JSON.stringify(value, (_, field) => (typeof field === 'bigint' ? field.toString() : field));
}

/** The same event, marked with the index of the message that caused it. */
export function withMessageIndex(emitted: WireEvent, index: number): WireEvent {
  return { ...emitted, attributes: [...emitted.attributes, { key: 'msg_index', value: index.toString() }] };
}
