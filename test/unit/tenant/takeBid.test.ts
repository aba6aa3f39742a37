import { afterEach, describe, expect, it } from 'vitest';
import { openOrder } from '../../../src/tenant/openOrder.ts';
import { createRentalContext } from '../../../src/tenant/rentalContext.ts';
import { takeBid } from '../../../src/tenant/takeBid.ts';
import { bidDeadline, waitForBid } from '../../../src/tenant/waitForBid.ts';
import { hideCodes } from './hideCodes.ts';
import { cheap, createRentalFixture, type RentalFixture } from './rentalFixture.ts';

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
  return { fixture, context, order: order.value, bid: bid.value };
}

describe('takeBid', () => {
  it('leases and tops up in one transaction', async () => {
    const { fixture, context, order, bid } = await setUp({ more: { timeLimitMs: 6 * 3_600_000 } });
    const taken = await takeBid(context, order, bid);
    if (!taken.ok) throw taken.error;
    const view = await fixture.market.findDeployment(order.id);
    expect(taken.value.topUpUact).toBeGreaterThan(0n);
    expect(view?.escrow.deposits[0]?.balance.amount.atomics).toBe((500_000n + taken.value.topUpUact) * 10n ** 18n);
    const record = await context.journal.find(order.tag);
    expect(record).toMatchObject({ provider: cheap.address, price: '100.5', leaseHeight: taken.value.height });
    expect(record?.txs.map(({ purpose }) => purpose)).toEqual(['order', 'lease']);
  });

  it('says that a bid is gone', async () => {
    const { context, order, bid } = await setUp({ providers: [{ ...cheap, fickle: true }] });
    expect(await takeBid(context, order, bid)).toEqual({ ok: false, error: 'gone' });
  });

  it('says so also when a simulation finds it out', async () => {
    const { fixture, order, bid } = await setUp({ providers: [{ ...cheap, fickle: true }] });
    const context = createRentalContext({ ...fixture.rentOptions, signer: hideCodes(fixture.signer) });
    expect(await takeBid(context, order, bid)).toEqual({ ok: false, error: 'gone' });
  });

  it('does not call a bid gone that is still there', async () => {
    const { fixture, order, bid } = await setUp();
    const context = createRentalContext({ ...fixture.rentOptions, signer: hideCodes(fixture.signer) });
    fixture.loseBroadcasts = true;
    expect(await takeBid(context, order, bid)).toMatchObject({ ok: false, error: { kind: 'TX_REJECTED' } });
  });

  it('says why the chain did not take it', async () => {
    const { fixture, context, order, bid } = await setUp();
    fixture.loseBroadcasts = true;
    expect(await takeBid(context, order, bid)).toMatchObject({ ok: false, error: { kind: 'TX_EXPIRED' } });
  });
});
