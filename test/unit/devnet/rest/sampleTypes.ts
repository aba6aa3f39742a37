import type { Message, MessageType, Value } from '../../../../src/devnet/rest/types/messageType.ts';
import { parseTypes } from '../../../../src/devnet/rest/types/parseTypes.ts';

/** One field of every kind, described by hand. */
export const sample = parseTypes(`
package google.protobuf
Any { type_url=1 string; value=2 bytes }
Duration { seconds=1 int64; nanos=2 int32 }
Timestamp { seconds=1 int64; nanos=2 int32 }

package sample.v1
All {
  text=1 string; some_bytes=2 bytes; flag=3 bool; small=4 int32; big_number=5 int64; count=6 uint32; huge=7 uint64;
  color=8 Color; price=9 Dec; amount=10 Int; units=11 IntBytes; inner=12 Inner; maybe_inner=13 Inner?;
  names=14 string[]; colors=15 Color[]; inners=16 Inner[]; packed=17 Any?; period=18 Duration; at=19 Time;
  maybe_at=20 Time?; since=21 Timestamp; left=22 string|side; right=23 Inner|side
}
Inner { id=1 uint64; deeper=2 Inner? }
enum Color { unknown=0 red=1 green=2 }
`);

export const All = sample.get('sample.v1.All')!;
export const Inner = sample.get('sample.v1.Inner')!;

export function messageOf(type: MessageType, values: Record<string, Value> = {}): Message {
  return { type, values: new Map(Object.entries(values)) };
}

/** The kind of one of the sample's fields as a field of its own. */
export function fieldOf(name: string) {
  return All.fields.find((field) => field.name === name)!;
}
