import { afterEach, describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/base/decimal.ts';
import { err, ok } from '../../../src/base/result.ts';
import { ACT, AKT } from '../../../src/chain/protocol/coin.ts';
import { closeRental } from '../../../src/tenant/closeRental.ts';
import { rent } from '../../../src/tenant/rent.ts';
import { deriveDseq } from '../../../src/tenant/rentalId.ts';
import { cheap, createRentalFixture, dear, key, type RentalFixture } from './rentalFixture.ts';

const fixtures: RentalFixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

async function setUp(options: Parameters<typeof createRentalFixture>[0] = {}): Promise<RentalFixture> {
  const fixture = await createRentalFixture(options);
  fixtures.push(fixture);
  return fixture;
}

const refusal = err({ status: 422, kind: 'refused', message: 'manifest version mismatch' } as const);

describe('rent', () => {
  it('takes the cheapest bid in the third block, and fills the escrow for the time limit', async () => {
    const seen: string[] = [];
    const fixture = await setUp({ more: { onProgress: ({ phase }) => seen.push(phase) } });
    const rented = await rent(fixture.rentOptions);
    if (!rented.ok) throw rented.error.error;
    const rental = rented.value;
    expect(rental).toMatchObject({ provider: cheap.address, blocksToLease: 3 });
    expect(rental.lease.dseq).toBe(deriveDseq({ ...key, index: 0 }));
    expect(rental.leaseHeight - rental.orderHeight).toBe(2n);
    expect(rental.depositedUact).toBeGreaterThanOrEqual(500_000n);
    expect([...new Set(seen)]).toEqual(['preflight', 'order', 'bids', 'lease', 'manifest', 'machine']);
    expect(Object.keys(rental.phasesMs)).toEqual([...new Set(seen)]);
    expect(fixture.prepared.tracked).toEqual([{ owner: fixture.owner, dseq: rental.lease.dseq }]);
  });

  it('puts the escrow at the price times the blocks of the limit, and the minimum at least', async () => {
    const short = await setUp({ more: { timeLimitMs: 60_000 } });
    const long = await setUp({ more: { timeLimitMs: 6 * 3_600_000 } });
    const [first, second] = [await rent(short.rentOptions), await rent(long.rentOptions)];
    expect(first).toMatchObject({ value: { depositedUact: 500_000n } });
    expect(second).toMatchObject({ value: { depositedUact: (22_690n * 1_005n) / 10n } });
  });

  it('names all that is missing before any coin moves', async () => {
    const fixture = await setUp({ uact: 1n, uakt: 1n, more: { expectedChainId: 'akashnet-2' } });
    const refused = await rent(fixture.rentOptions);
    const kinds = refused.ok ? [] : refused.error.problems.map(({ kind }) => kind);
    expect(kinds).toEqual(['RENTAL_CHAIN_WRONG', 'RENTAL_ESCROW_SHORT', 'RENTAL_FEES_SHORT']);
    expect([fixture.balanceOf(ACT), fixture.balanceOf(AKT)]).toEqual([1n, 1n]);
  });

  it.each([
    ['nobody', [], 'RENTAL_NO_BIDS'],
    ['the dear ones', [{ ...dear, price: '151' }], 'RENTAL_BIDS_TOO_DEAR'],
    ['the excluded ones', [{ ...cheap, address: 'akash1out' }], 'RENTAL_BIDS_REFUSED'],
  ])('closes the order and says why, when only %s bid', async (_, providers, kind) => {
    const fixture = await setUp({ providers, more: { excludedProviders: ['akash1out'] } });
    const before = fixture.balanceOf(ACT);
    expect(await rent(fixture.rentOptions)).toMatchObject({ ok: false, error: { error: { kind } } });
    expect(fixture.openDeployments()).toBe(0);
    expect(fixture.balanceOf(ACT)).toBe(before);
    expect(fixture.prepared.tracked).toEqual([]);
  });

  it('chooses again when a bid is gone', async () => {
    const fixture = await setUp({ providers: [{ ...cheap, fickle: true }, dear] });
    expect(await rent(fixture.rentOptions)).toMatchObject({ ok: true, value: { provider: dear.address } });
  });

  it('bears with a provider that is a block behind', async () => {
    const late = { manifest: (attempt: number) => (attempt < 3 ? refusal : ok(undefined)) };
    const fixture = await setUp({ gateways: { [cheap.address]: late } });
    expect(await rent(fixture.rentOptions)).toMatchObject({ ok: true, value: { provider: cheap.address } });
  });

  it.each([
    ['refuses the manifest', { manifest: () => refusal }],
    ['never brings the machine up', { state: 'down' }],
    ['brings up a machine that is used', { state: 'started' }],
  ])('moves on to another provider and number when one %s', async (_, gateway) => {
    const fixture = await setUp({ gateways: { [cheap.address]: gateway } });
    const rented = await rent(fixture.rentOptions);
    expect(rented).toMatchObject({ ok: true, value: { provider: dear.address } });
    expect(rented.ok && rented.value.lease.dseq).toBe(deriveDseq({ ...key, index: 1 }));
    expect(fixture.openDeployments()).toBe(1);
    expect(fixture.prepared.tracked).toHaveLength(1);
  });

  it('gives up when all providers fail, with nothing left open', async () => {
    const gateways = { [cheap.address]: { state: 'down' }, [dear.address]: { state: 'down' } };
    const fixture = await setUp({ gateways, more: { maxOrders: 2 } });
    const failed = await rent(fixture.rentOptions);
    expect(failed).toMatchObject({ ok: false, error: { error: { kind: 'RENTAL_PROVIDERS_FAILED' } } });
    expect(failed.ok || failed.error.failedProviders).toEqual([cheap.address, dear.address]);
    expect(fixture.openDeployments()).toBe(0);
  });

  it('hands the work over, and moves on when no sign of life comes', async () => {
    const handed: string[] = [];
    const fixture = await setUp({
      more: {
        handOver: async ({ lease }) => void handed.push(lease.provider),
        awaitReady: async ({ lease }) => lease.provider === dear.address,
      },
    });
    expect(await rent(fixture.rentOptions)).toMatchObject({ ok: true, value: { provider: dear.address } });
    expect(handed).toEqual([cheap.address, dear.address]);
  });

  it('passes on what is not the provider’s fault', async () => {
    const fixture = await setUp({ more: { handOver: () => Promise.reject(new TypeError('GitHub said no')) } });
    await expect(rent(fixture.rentOptions)).rejects.toThrow('GitHub said no');
    expect(fixture.prepared.tracked).toHaveLength(1);
  });

  it('never uses a number twice', async () => {
    const fixture = await setUp();
    await rent(fixture.rentOptions);
    await closeRental(fixture.closeOptions);
    const again = await rent(fixture.rentOptions);
    expect(again.ok && again.value.lease.dseq).toBe(deriveDseq({ ...key, index: 1 }));
  });

  it('refuses a price of zero', async () => {
    const fixture = await setUp({ more: { maxPrice: { denom: ACT, amount: parseDecimal('0') } } });
    expect(await rent(fixture.rentOptions)).toMatchObject({ error: { error: { kind: 'RENTAL_PRICE_INVALID' } } });
  });
});
