import type { NodeCapacity, Reservation } from '../../bidding/inventory.ts';
import { matchResources } from '../../bidding/matchResources.ts';
import { GroupSpec, type ResourceOffer } from '../../chain/protocol/akash.ts';

/**
 * What a bid of ours that is on chain holds, from what it offered. An offer that does not fit on the empty nodes, because they have shrunk
 * since, holds what it can: everything.
 */
export function reservationOfBid(offer: readonly ResourceOffer[], nodes: readonly NodeCapacity[]): Reservation {
  const resources = offer.map(({ resources: resource, count }) => ({ resource, count, price: undefined }));
  const spec: GroupSpec = { ...GroupSpec.fromPartial({}), resources };
  const placed = matchResources(spec, nodes);
  return placed.ok ? placed.value : nodes;
}
