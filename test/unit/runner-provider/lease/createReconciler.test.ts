import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { LeaseClosedReason, type MsgCloseBid } from '../../../../src/chain/protocol/akash.ts';
import type { LeaseId } from '../../../../src/chain/protocol/ids.ts';
import type { LeaseState } from '../../../../src/chain/query/leaseView.ts';
import { createInFlight } from '../../../../src/runner-provider/lease/createInFlight.ts';
import { createReconciler } from '../../../../src/runner-provider/lease/createReconciler.ts';
import { createWaker } from '../../../../src/runner-provider/lease/createWaker.ts';
import { findManifest, saveManifest } from '../../../../src/runner-provider/lease/manifestRecord.ts';
import { createReservations } from '../../../../src/runner-provider/market/createReservations.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import {
  createFakeSubmit,
  createNotingLogger,
  someBidView,
  someFailure,
  someLease,
  someLeaseView,
} from '../../../helpers/runnerProvider.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

interface World {
  state: LeaseState;
  bids: ReturnType<typeof someBidView>[];
  running: Map<bigint, { lease: LeaseId; version: string }>;
  failing: boolean;
  refusing: boolean;
  /** Of all bids and leases. */
  ageMs: number;
}

function makeWorld() {
  const world: World = { state: 'active', bids: [], running: new Map(), failing: false, refusing: false, ageMs: 1_000 };
  const clock = createManualClock(1_000_000);
  const read = <Value>(value: Value) =>
    world.failing ? Promise.reject(new RangeError('down')) : Promise.resolve(value);
  const chain = {
    listActiveLeases: () => read(world.state === 'active' ? [someLeaseView()] : []),
    listOwnBids: () => read(world.bids),
    findLease: () => read(someLeaseView({ state: world.state })),
    getTimeOfHeight: () => read(clock.now() - world.ageMs),
  };
  const executor = {
    list: async () => [...world.running.values()],
    start: vi.fn(async ({ lease, version }: { lease: LeaseId; version: string }) => {
      world.running.set(lease.dseq, { lease, version });
    }),
    remove: vi.fn(async ({ dseq }: LeaseId) => void world.running.delete(dseq)),
    findServices: async () => [
      { name: 'runner', count: 1, replicas: [{ name: 'runner-0', phase: 'exited' as const, exitCode: 4 }] },
    ],
  };
  const fake = createFakeSubmit(() => (world.refusing ? someFailure() : undefined));
  const stop = new AbortController();
  const inFlight = createInFlight();
  const noting = createNotingLogger();
  const parts = {
    chain,
    executor,
    inFlight,
    clock,
    manifests: createMemoryStore(),
    reservations: createReservations(),
  };
  const reconciler = createReconciler({
    ...parts,
    ordersInFlight: () => [],
    submit: fake.submit,
    waker: createWaker(clock),
    logger: noting.logger,
    periodMs: 60_000,
    manifestTimeoutMs: 5_000,
    bidTimeoutMs: 5_000,
    signal: stop.signal,
  });
  const pass = async () => {
    const actions = await reconciler.pass();
    await inFlight.settled();
    return actions.map(({ kind }) => kind);
  };
  const accept = () =>
    saveManifest(parts.manifests, { lease: someLease, version: 'v1', group: someDeployment().manifest[0]! });
  return { world, ...parts, ...fake, ...noting, reconciler, pass, accept, stop };
}

describe('createReconciler', () => {
  it('starts an accepted manifest once', async () => {
    const { pass, accept, executor } = makeWorld();
    await accept();
    expect([await pass(), await pass()]).toEqual([['start'], []]);
    expect(executor.start).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ version: 'v1' }));
  });

  it('removes workload and manifest after two looks, and then has nothing left to do', async () => {
    const { pass, accept, world, manifests } = makeWorld();
    await accept();
    await pass();
    world.state = 'closed';
    expect([await pass(), await pass(), await pass()]).toEqual([['confirm-closed'], ['remove'], []]);
    expect([world.running.size, await findManifest(manifests, someLease)]).toEqual([0, undefined]);
  });

  it('starts the count of looks anew when the lease runs after all', async () => {
    const { pass, accept, world } = makeWorld();
    await accept();
    await pass();
    const kinds: string[][] = [];
    for (const state of ['closed', 'active', 'closed'] as LeaseState[]) {
      world.state = state;
      kinds.push(await pass());
    }
    expect(kinds).toEqual([['confirm-closed'], [], ['confirm-closed']]);
  });

  it('keeps the manifest when the workload could not be removed, and tries again', async () => {
    const { pass, accept, world, executor, manifests, lines } = makeWorld();
    await accept();
    await pass();
    world.state = 'closed';
    await pass();
    executor.remove.mockRejectedValueOnce(new RangeError('stuck'));
    await pass();
    expect(await findManifest(manifests, someLease)).toBeDefined();
    expect(lines).toContain('workload: remove failed');
    expect(await pass()).toEqual(['remove']);
  });

  it('changes nothing when a look fails', async () => {
    const { reconciler, accept, world, executor, reservations } = makeWorld();
    await accept();
    reservations.hold({ ...someLease, oseq: 9 }, []);
    world.failing = true;
    await expect(reconciler.pass()).rejects.toThrow('down');
    expect([executor.start.mock.calls, reservations.list().length]).toEqual([[], 1]);
  });

  it('closes leases and bids whose time is over', async () => {
    const { pass, world, submitted, lines } = makeWorld();
    world.bids = [someBidView({ id: { ...someLease, oseq: 2 } })];
    expect(await pass()).toEqual([]);
    world.ageMs = 5_000;
    expect(await pass()).toEqual(['close-lease', 'close-bid']);
    const closings = submitted.map(({ messages }) => messages[0]!.value as MsgCloseBid);
    expect(closings.map(({ id, reason }) => [id?.oseq, reason])).toEqual([
      [1, LeaseClosedReason.lease_closed_reason_manifest_timeout],
      [2, LeaseClosedReason.lease_closed_reason_unspecified],
    ]);
    expect(lines.filter((line) => line === 'closed a bid')).toHaveLength(2);
  });

  it('plans a close again that the chain refused', async () => {
    const { pass, world, lines } = makeWorld();
    world.ageMs = 5_000;
    world.refusing = true;
    expect([await pass(), await pass()]).toEqual([['close-lease'], ['close-lease']]);
    expect(lines.filter((line) => line === 'a bid could not be closed')).toHaveLength(2);
  });

  it('frees what nothing stands for any more, and keeps what a bid, a lease or a workload stands for', async () => {
    const { pass, reservations, world } = makeWorld();
    const orders = [1, 2, 3, 4].map((oseq) => ({ ...someLease, oseq }));
    for (const order of orders) reservations.hold(order, []);
    world.bids = [someBidView({ id: orders[1]! })];
    world.running.set(3n, { lease: orders[2]!, version: 'v1' });
    await pass();
    expect(reservations.list().map(({ order }) => order.oseq)).toEqual([1, 2, 3]);
  });

  it('tells once how a replica ended', async () => {
    const { pass, accept, lines } = makeWorld();
    await accept();
    for (let round = 0; round < 3; round++) await pass();
    expect(lines.filter((line) => line === 'a replica ended')).toHaveLength(1);
  });

  it('looks again shortly after a doubt, else once per period, until it is stopped', async () => {
    const { reconciler, accept, world, clock, inFlight, stop } = makeWorld();
    await accept();
    const running = reconciler.run();
    const settle = async (ms: number) => {
      await clock.advance(ms);
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
      await inFlight.settled();
    };
    await settle(0);
    expect(world.running.size).toBe(1);
    world.state = 'closed';
    await settle(60_000);
    expect(world.running.size).toBe(1);
    await settle(1_000);
    expect(world.running.size).toBe(0);
    world.failing = true;
    await settle(60_000);
    stop.abort();
    await running;
  });
});
