import { afterEach, describe, expect, it } from 'vitest';
import { timesInteger, truncateDecimal } from '../../../src/base/decimal.ts';
import { createMemoryStore } from '../../../src/base/store.ts';
import { ACT, AKT } from '../../../src/chain/protocol/coin.ts';
import { closeRental } from '../../../src/tenant/closeRental.ts';
import { rent } from '../../../src/tenant/rent.ts';
import { cheap, createRentalFixture, key, type RentalFixture } from './rentalFixture.ts';

const fixtures: RentalFixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

async function setUp(options: Parameters<typeof createRentalFixture>[0] = {}): Promise<RentalFixture> {
  const fixture = await createRentalFixture(options);
  fixtures.push(fixture);
  return fixture;
}

describe('closeRental', () => {
  it('accounts for every coin: price × blocks held, and fees', async () => {
    const fixture = await setUp();
    const before = { uact: fixture.balanceOf(ACT), uakt: fixture.balanceOf(AKT) };
    const rented = await rent(fixture.rentOptions);
    const report = await closeRental(fixture.closeOptions);
    if (!rented.ok || !report.price) throw new TypeError('no rental');
    expect(report).toMatchObject({ provider: cheap.address, blocksToLease: 3, dseq: rented.value.lease.dseq });
    expect(report.spentUact).toBe(truncateDecimal(timesInteger(report.price.amount, report.blocksHeld)));
    expect(report.spentUact + report.refundedUact).toBe(rented.value.depositedUact);
    expect(before.uact - fixture.balanceOf(ACT)).toBe(report.spentUact);
    expect(fixture.paidTo(cheap.address)).toBe(report.spentUact);
    expect(before.uakt - fixture.balanceOf(AKT)).toBe(report.feesUakt);
    expect(report.closeHeight).toBe(rented.value.leaseHeight + report.blocksHeld);
    expect(Object.keys(report.phasesMs)).toEqual(expect.arrayContaining(['bids', 'lease', 'close']));
    expect(fixture.prepared.tracked).toEqual([]);
  });

  it('says the same again, and closes nothing twice', async () => {
    const fixture = await setUp();
    await rent(fixture.rentOptions);
    const { phasesMs: _, ...first } = await closeRental(fixture.closeOptions);
    const fees = fixture.balanceOf(AKT);
    const { phasesMs: __, ...second } = await closeRental(fixture.closeOptions);
    expect(second).toEqual(first);
    expect(fixture.balanceOf(AKT)).toBe(fees);
  });

  it('finds a rental of an earlier attempt without any journal, and no other', async () => {
    const fixture = await setUp();
    const rented = await rent(fixture.rentOptions);
    const lost = { ...fixture.closeOptions, store: createMemoryStore() };
    const other = await closeRental({ ...lost, key: { ...key, rental: 'test' } });
    expect(other.deployments).toEqual([]);
    const report = await closeRental({ ...lost, key: { ...key, runAttempt: 3 } });
    expect(report.spentUact + report.refundedUact).toBe(rented.ok && rented.value.depositedUact);
    expect([other, report].map(({ feesUakt }) => feesUakt)).toEqual([undefined, undefined]);
    expect(fixture.openDeployments()).toBe(0);
  });

  it('says so when the chain does not confirm', async () => {
    const fixture = await setUp();
    await rent(fixture.rentOptions);
    fixture.loseBroadcasts = true;
    const closing = closeRental({ ...fixture.closeOptions, closeWaitMs: 20_000 });
    await expect(closing).rejects.toMatchObject({ kind: 'CLOSE_UNCONFIRMED' });
    fixture.loseBroadcasts = false;
    expect(await closeRental(fixture.closeOptions)).toMatchObject({ provider: cheap.address });
    expect(fixture.openDeployments()).toBe(0);
  });

  // What a rental does, step by step; a signal may come between any two of them.
  it.each([
    ['a signal', true],
    ['a death', false],
  ])('closes everything after %s at any step, and accounts for it', async (_, handled) => {
    const steps = await countSteps();
    expect(steps).toBeGreaterThan(15);
    for (let step = 1; step <= steps; step++) await interruptAt(step, handled);
  });
});

async function countSteps(): Promise<number> {
  const fixture = await setUp();
  let steps = 0;
  fixture.onCall = () => void steps++;
  await rent(fixture.rentOptions);
  return steps;
}

async function interruptAt(step: number, handled: boolean): Promise<void> {
  const stop = new AbortController();
  const fixture = await setUp({ more: { signal: stop.signal } });
  const before = { uact: fixture.balanceOf(ACT), uakt: fixture.balanceOf(AKT) };
  let calls = 0;
  fixture.onCall = () => {
    calls++;
    if (calls === step) stop.abort(new TypeError('SIGINT'));
  };
  await expect(rent(fixture.rentOptions), `step ${step}`).rejects.toThrow('SIGINT');
  fixture.onCall = () => undefined;
  if (handled) await fixture.prepared.closeNow();
  const report = await closeRental(fixture.closeOptions);
  expect(fixture.openDeployments(), `step ${step}`).toBe(0);
  expect(before.uact - fixture.balanceOf(ACT), `step ${step}`).toBe(report.spentUact);
  expect(before.uakt - fixture.balanceOf(AKT), `step ${step}`).toBe(report.feesUakt ?? 0n);
  await fixture.stop();
}
