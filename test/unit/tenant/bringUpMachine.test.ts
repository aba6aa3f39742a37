import { afterEach, describe, expect, it } from 'vitest';
import { bringUpMachine } from '../../../src/tenant/bringUpMachine.ts';
import { openOrder } from '../../../src/tenant/openOrder.ts';
import { createRentalContext } from '../../../src/tenant/rentalContext.ts';
import { takeBid } from '../../../src/tenant/takeBid.ts';
import { bidDeadline, waitForBid } from '../../../src/tenant/waitForBid.ts';
import { createRentalFixture, type RentalFixture } from './rentalFixture.ts';

const fixtures: RentalFixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

async function setUp(options: Parameters<typeof createRentalFixture>[0] = {}) {
  const fixture = await createRentalFixture(options);
  fixtures.push(fixture);
  const context = createRentalContext(fixture.rentOptions);
  const order = await openOrder(context);
  if (!order.ok) throw order.error;
  const bid = await waitForBid(context, order.value, new Set(), bidDeadline(context));
  if (!bid.ok) throw bid.error;
  const lease = await takeBid(context, order.value, bid.value);
  if (!lease.ok) throw new TypeError('no lease');
  return { fixture, context, order: order.value, lease: lease.value };
}

describe('bringUpMachine', () => {
  it('goes from a lease to a machine that holds its work', async () => {
    const steps: string[] = [];
    const more = {
      handOver: async () => void steps.push('handed over'),
      awaitReady: async () => {
        steps.push('alive');
        return true;
      },
    };
    const { context, order, lease } = await setUp({ more });
    const machine = await bringUpMachine(context, order, lease);
    expect(machine.lease).toEqual(lease.id);
    expect(steps).toEqual(['handed over', 'alive']);
    expect(await context.journal.find(order.tag)).toMatchObject({ step: 'held' });
  });

  it('fails for a provider that is not registered, and one whose machine gives no sign', async () => {
    const { fixture, context, order, lease } = await setUp({ more: { awaitReady: async () => false } });
    await expect(bringUpMachine(context, order, lease)).rejects.toMatchObject({
      kind: 'MACHINE_NOT_READY',
      args: { state: 'mute' },
    });
    const options = { ...context.options, market: { ...fixture.market, findProvider: async () => undefined } };
    const unknown = bringUpMachine({ ...context, options }, order, lease);
    await expect(unknown).rejects.toMatchObject({ kind: 'PROVIDER_UNKNOWN' });
  });
});
