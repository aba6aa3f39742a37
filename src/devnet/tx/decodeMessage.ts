import type { Any } from 'cosmjs-types/google/protobuf/any';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { RoutedMessage } from './messageRoute.ts';
import { messageRoutes } from './messageRoutes.ts';

/** Reads a packed message. @throws a refusal with sdk 2 for a type that the node does not know; whatever its decoder throws. */
export function decodeMessage({ typeUrl, value }: Any): RoutedMessage {
  const route = messageRoutes.get(typeUrl) ?? refuse(sdkErrors.txDecode, `unable to resolve type URL ${typeUrl}`);
  return route.decode(value);
}
