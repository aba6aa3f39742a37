import type { Any } from 'cosmjs-types/google/protobuf/any';
import { createRegistry } from '../signing/createRegistry.ts';
import type { Msg } from '../signing/signer.ts';

/** A message as others carry it inside them. */
export function encodeAny(message: Msg): Any {
  return { typeUrl: message.typeUrl, value: createRegistry().encode(message) };
}
