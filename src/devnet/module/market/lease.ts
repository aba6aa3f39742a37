import { Lease_State, LeaseClosedReason } from '../../../chain/protocol/akash.ts';
import type { Context } from '../../state/context.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { type Bid, type Lease, leases } from './records.ts';

const ENDED: readonly Lease_State[] = [Lease_State.closed, Lease_State.insufficient_funds];

/** Makes a lease of a bid, at the bid's price and with the notice that it offers. */
export function openLease(context: Context, bid: Bid): void {
  const lease: Lease = {
    id: bid.id,
    state: Lease_State.active,
    price: bid.price,
    createdAt: context.height,
    closedOn: 0n,
    reason: LeaseClosedReason.lease_closed_invalid,
    ...reclamationOf(bid),
  };
  leases.put(context.state, lease.id, lease);
  emitMarketplaceEvent(context, { kind: 'lease-created', id: lease.id, price: lease.price });
}

/** Ends a lease, unless it has ended already. */
export function endLease(
  context: Context,
  lease: Lease,
  state: typeof Lease_State.closed | typeof Lease_State.insufficient_funds,
  reason: LeaseClosedReason,
): void {
  if (ENDED.includes(lease.state)) return;
  leases.put(context.state, lease.id, { ...lease, state, closedOn: context.height, reason });
  emitMarketplaceEvent(context, { kind: 'lease-closed', id: lease.id, reason: reasonName(reason) });
}

/** Whether the tenant still holds the machine: active, or under notice. */
export function isHeld(lease: Lease): boolean {
  return lease.state === Lease_State.active || lease.state === Lease_State.reclaiming;
}

/** The enum's name in proto JSON, or its number when it has none. */
function reasonName(reason: LeaseClosedReason): string {
  return LeaseClosedReason[reason] ?? reason.toString();
}

function reclamationOf(bid: Bid): Pick<Lease, 'reclamation'> | undefined {
  if (bid.reclamationWindowMs === undefined) return undefined;
  const idle = { startedAt: 0n, deadline: 0n, reason: LeaseClosedReason.lease_closed_invalid };
  return { reclamation: { windowMs: bid.reclamationWindowMs, ...idle } };
}
