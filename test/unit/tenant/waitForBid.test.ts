import { afterEach, describe, expect, it } from 'vitest';
import { openOrder } from '../../../src/tenant/openOrder.ts';
import { createRentalContext } from '../../../src/tenant/rentalContext.ts';
import { bidDeadline, waitForBid } from '../../../src/tenant/waitForBid.ts';
import { cheap, createRentalFixture, dear, type RentalFixture } from './rentalFixture.ts';

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
  return { fixture, context, order: order.value };
}

const none = new Set<string>();

describe('waitForBid', () => {
  it('chooses in the first block with a bid that will do, not the cheapest of all times', async () => {
    const { context, order } = await setUp({ providers: [dear, { ...cheap, delayBlocks: 3 }] });
    expect(await waitForBid(context, order, none, bidDeadline(context))).toMatchObject({
      value: { id: { provider: dear.address } },
    });
  });

  it('passes over bids that are gone, and obeys the policy', async () => {
    const { context, order } = await setUp();
    const gone = new Set([cheap.address]);
    expect(await waitForBid(context, order, gone, bidDeadline(context))).toMatchObject({
      value: { id: { provider: dear.address } },
    });
    const picky = await setUp({ more: { acceptBid: ({ id }) => id.provider === dear.address } });
    const chosen = await waitForBid(picky.context, picky.order, none, bidDeadline(picky.context));
    expect(chosen).toMatchObject({ value: { id: { provider: dear.address } } });
  });

  it('gives up at its deadline, and says what the cheapest asked', async () => {
    const providers = [
      { ...dear, price: '200' },
      { ...cheap, price: '151' },
    ];
    const { fixture, context, order } = await setUp({ providers, more: { bidWaitMs: 4_000 } });
    const started = fixture.clock.now();
    const outcome = await waitForBid(context, order, none, bidDeadline(context));
    expect(outcome).toMatchObject({
      error: { kind: 'RENTAL_BIDS_TOO_DEAR', args: { cheapest: '151uact', limit: '150uact' } },
    });
    expect(fixture.clock.now() - started).toBeGreaterThanOrEqual(4_000);
    expect(fixture.clock.now() - started).toBeLessThan(8_000);
  });

  it('ends with an abort', async () => {
    const stop = new AbortController();
    const { context, order } = await setUp({ providers: [], more: { signal: stop.signal } });
    const waiting = waitForBid(context, order, none, bidDeadline(context));
    stop.abort(new TypeError('stop'));
    await expect(waiting).rejects.toThrow('stop');
  });
});

describe('bidDeadline', () => {
  it('is a minute from now where nothing else is said', async () => {
    const { fixture, context } = await setUp();
    expect(bidDeadline(context) - fixture.clock.now()).toBe(60_000);
  });
});
