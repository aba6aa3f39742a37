import type { Reservation } from '../../bidding/inventory.ts';
import { formatOrderId, type OrderId } from '../../chain/protocol/ids.ts';

/** What is held of this provider's resources, by order: from before the bid until the order is lost or its lease's workload is gone. */
export interface Reservations {
  hold(order: OrderId, reservation: Reservation): void;
  release(order: OrderId): void;
  has(order: OrderId): boolean;
  list(): ReadonlyArray<{ readonly order: OrderId; readonly reservation: Reservation }>;
}

/** No reservations. They live in memory only: after a restart they follow from our bids on chain. */
export function createReservations(): Reservations {
  const held = new Map<string, { order: OrderId; reservation: Reservation }>();
  return {
    hold: (order, reservation) => void held.set(formatOrderId(order), { order, reservation }),
    release: (order) => void held.delete(formatOrderId(order)),
    has: (order) => held.has(formatOrderId(order)),
    list: () => [...held.values()],
  };
}
