import type { Any } from 'cosmjs-types/google/protobuf/any';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { RoutedMessage } from './messageRoute.ts';
import { messageRoutes } from './messageRoutes.ts';

/** How deep messages may lie in each other, and how many one may hold. Source: cosmos-sdk `codec/types/interface_registry.go` MaxUnpackAny…. */
const MAX_DEPTH = 10;
const MAX_MESSAGES = 100;

/**
 * Reads a packed message, and looks into those packed inside of it. @throws a refusal with sdk 2 for a type that the node does not know, and
 * for messages too many or too deep; whatever its decoder throws.
 */
export function decodeMessage(packed: Any): RoutedMessage {
  return unpack(packed, { left: MAX_MESSAGES }, MAX_DEPTH);
}

function unpack({ typeUrl, value }: Any, budget: { left: number }, depth: number): RoutedMessage {
  if (depth <= 0) refuse(sdkErrors.txDecode, 'max depth exceeded');
  if (budget.left <= 0) refuse(sdkErrors.txDecode, 'call limit exceeded');
  budget.left--;
  const route = messageRoutes.get(typeUrl) ?? refuse(sdkErrors.txDecode, `unable to resolve type URL ${typeUrl}`);
  const message = route.decode(value);
  for (const inner of message.inner ?? []) unpack(inner, budget, depth - 1);
  return message;
}
