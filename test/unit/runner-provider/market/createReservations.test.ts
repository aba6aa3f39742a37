import { describe, expect, it } from 'vitest';
import { createReservations } from '../../../../src/runner-provider/market/createReservations.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';

describe('createReservations', () => {
  it('holds one reservation per order until it is released', () => {
    const reservations = createReservations();
    const other = { ...someLease, oseq: 2 };
    for (const order of [someLease, someLease, other]) reservations.hold(order, []);
    expect(reservations.list()).toHaveLength(2);
    reservations.release(someLease);
    reservations.release(someLease);
    expect([reservations.has(someLease), reservations.has(other)]).toEqual([false, true]);
    expect(reservations.list()).toEqual([{ order: other, reservation: [] }]);
  });
});
