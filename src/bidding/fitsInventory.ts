import type { Result } from '../base/result.ts';
import type { GroupSpec } from '../chain/protocol/akash.ts';
import { type NodeCapacity, type Reservation, subtractReservations } from './inventory.ts';
import { matchResources } from './matchResources.ts';
import type { NoBid } from './noBid.ts';

/** Whether an order fits beside what is already reserved, and what it would take. */
export function fitsInventory(
  spec: GroupSpec,
  inventory: { readonly nodes: readonly NodeCapacity[]; readonly reservations: readonly Reservation[] },
): Result<Reservation, NoBid> {
  return matchResources(spec, subtractReservations(inventory.nodes, inventory.reservations));
}
