import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { unwrap } from '../../src/base/result.ts';
import { findLease } from '../../src/chain/query/findLease.ts';
import { listBids } from '../../src/chain/query/listBids.ts';
import type { Stage } from '../helpers/marketStage.ts';
import {
  type Actor,
  closeDeployment,
  gatewayFor,
  order,
  setStage,
  startAgent,
  takeBid,
  waitForBids,
} from '../helpers/marketStage.ts';
import { eventually } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';

async function pendingOf(stage: Stage, tenant: Actor, provider: Actor): Promise<number> {
  const client = await gatewayFor(stage, tenant, provider);
  const inventory = unwrap(await client.getProviderStatus()).cluster?.inventory as { pending: unknown[] };
  return inventory.pending.length;
}

describe("the provider agent's duties", () => {
  it('refuses manifests for what they are, and takes the right one', async () => {
    const stage = await setStage(2);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    await startAgent(stage, provider);
    const client = await gatewayFor(stage, tenant, provider);
    const ordered = await order(tenant, 2001n, shellSdl('sleep 60'));
    const unmapped = await order(tenant, 2002n, shellSdl('sleep 60', { image: 'elsewhere:1' }));
    const status = async (dseq: bigint, body: string) => {
      const put = await client.putManifest(dseq, body);
      return put.ok ? 200 : put.error.status;
    };
    const [bid] = await waitForBids(stage, ordered.id);
    expect(await status(2001n, ordered.manifestJson)).toBe(404);
    const [other] = await waitForBids(stage, unmapped.id);
    await Promise.all([takeBid(tenant, bid!.id), takeBid(tenant, other!.id)]);
    expect([
      await status(2001n, 'no json'),
      await status(2001n, ordered.manifestJson.replace('hello', 'other')),
      await status(2001n, unmapped.manifestJson),
      await status(2002n, unmapped.manifestJson),
      await status(2001n, ' '.repeat(1024 * 1024 + 1)),
      await status(2001n, ordered.manifestJson),
      await status(2001n, ordered.manifestJson),
    ]).toEqual([422, 422, 422, 422, 413, 200, 200]);
  });

  it('frees what it loses, and does not take back a bid that won', async () => {
    const stage = await setStage(3, 400);
    const [tenant, cheap, dear] = stage.actors as [Actor, Actor, Actor];
    await Promise.all([
      startAgent(stage, cheap),
      startAgent(stage, dear, { config: { pricing: { cpu: '0.04', memory: '0.01', storage: '0.001' } } }),
    ]);
    const ordered = await order(tenant, 2003n, shellSdl('sleep 60'));
    const bids = await waitForBids(stage, ordered.id, 2);
    expect(new Set(bids.map(({ createdAt }) => createdAt))).toEqual(new Set([ordered.height + 1n]));
    expect(await pendingOf(stage, tenant, dear)).toBe(1);
    await takeBid(tenant, bids.find(({ id }) => id.provider === cheap.wallet.address)!.id);
    await eventually(async () => (await pendingOf(stage, tenant, dear)) === 0);
    expect(await pendingOf(stage, tenant, cheap)).toBe(1);
  });

  it('bids on all orders of a block in the next one, as far as its resources reach', async () => {
    const stage = await setStage(4, 400);
    const [provider, ...tenants] = stage.actors as [Actor, Actor, Actor, Actor];
    await startAgent(stage, provider, { config: { capacity: { cpu: 2, memory: '8Gi', storage: '32Gi' } } });
    const orders = await Promise.all(
      tenants.map((tenant, index) => order(tenant, 2010n + BigInt(index), shellSdl('true'))),
    );
    const heights = new Map(orders.map(({ id, height }) => [id.owner, height]));
    const bids = await eventually(async () => {
      const found = await listBids(stage.connection, { provider: provider.wallet.address });
      return found.length >= 2 && found;
    });
    expect(bids).toHaveLength(2);
    expect(bids.map(({ id, createdAt }) => createdAt - heights.get(id.owner)!)).toEqual([1n, 1n]);
  });

  it('gives up a lease whose manifest never comes, also when it was restarted meanwhile', async () => {
    const stage = await setStage(2);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    const first = await startAgent(stage, provider);
    const ordered = await order(tenant, 2020n, shellSdl('true'));
    const [bid] = await waitForBids(stage, ordered.id);
    await takeBid(tenant, bid!.id);
    await first.stop();
    await startAgent(stage, provider, { stateDir: first.stateDir, config: { manifestTimeoutMs: 700 } });
    const lease = await eventually(async () => {
      const found = await findLease(stage.connection, bid!.id);
      return found?.state === 'closed' && found;
    });
    expect(lease.reason).toBe('lease_closed_reason_manifest_timeout');
  });

  it('takes back a bid that nobody decides on, and bids once per order across a restart', async () => {
    const stage = await setStage(2);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    const first = await startAgent(stage, provider, { config: { bidTimeoutMs: 600 } });
    const ordered = await order(tenant, 2030n, shellSdl('true'));
    const bidsIn = async (state: 'open' | 'closed') => listBids(stage.connection, { dseq: 2030n, state });
    await waitForBids(stage, ordered.id);
    await eventually(async () => (await bidsIn('closed')).length === 1);
    await eventually(async () => (await pendingOf(stage, tenant, provider)) === 0);
    await first.stop();
    await startAgent(stage, provider, { stateDir: first.stateDir });
    await systemClock.sleep(600);
    expect(await bidsIn('open')).toEqual([]);
    expect(await pendingOf(stage, tenant, provider)).toBe(0);
  });

  it('tears down after a restart what was closed while it was away', async () => {
    const stage = await setStage(2);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    const first = await startAgent(stage, provider);
    const ordered = await order(tenant, 2040n, shellSdl('sleep 60'));
    const [bid] = await waitForBids(stage, ordered.id);
    await takeBid(tenant, bid!.id);
    const client = await gatewayFor(stage, tenant, provider);
    unwrap(await client.putManifest(2040n, ordered.manifestJson));
    await eventually(async () => unwrap(await client.getProviderStatus()).cluster?.leases === 1);
    await first.stop();
    await closeDeployment(tenant, ordered.id);
    await startAgent(stage, provider, { stateDir: first.stateDir });
    await eventually(async () => unwrap(await client.getProviderStatus()).cluster?.leases === 0);
  });

  it('withdraws what it earned while the lease runs', async () => {
    const stage = await setStage(2);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    await startAgent(stage, provider, { config: { withdrawalPeriodMs: 300 } });
    const ordered = await order(tenant, 2050n, shellSdl('sleep 60'));
    const [bid] = await waitForBids(stage, ordered.id);
    await takeBid(tenant, bid!.id);
    const withdrawn = await eventually(async () => {
      const lease = await findLease(stage.connection, bid!.id);
      return (lease?.payment.withdrawn.amount ?? 0n) > 0n && lease!.payment.withdrawn.amount;
    });
    // The price times a whole number of blocks, cut off.
    const { atomics } = bid!.price.amount;
    const blocks = (withdrawn * 10n ** 18n + atomics - 1n) / atomics;
    expect((atomics * blocks) / 10n ** 18n).toBe(withdrawn);
  });
});
