import type { LeaseId } from '../../chain/protocol/ids.ts';
import { decodeLeaseEvent } from '../leaseEvent.ts';
import type { DialGateway } from './dialGateway.ts';
import type { EventOptions, EventStream } from './gatewayClient.ts';
import { streamMessages } from './streamMessages.ts';

/**
 * What the provider's cluster says of a lease; see GatewayStream. No service is named: upstream looks for it in labels that its events
 * hardly ever carry, so that a filter would hide nearly all.
 */
export function streamEvents(
  dial: DialGateway,
  id: LeaseId,
  { follow }: EventOptions,
  signal: AbortSignal,
): EventStream {
  const request = { follow, services: [] };
  return streamMessages(dial, { route: 'events', id, request, decode: decodeLeaseEvent }, signal);
}
