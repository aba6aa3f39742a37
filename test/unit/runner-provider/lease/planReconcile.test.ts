import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLeaseId } from '../../../../src/chain/protocol/ids.ts';
import { type LeaseTruth, type Observed, planReconcile } from '../../../../src/runner-provider/lease/planReconcile.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';

const key = formatLeaseId(someLease);
const held = [{ lease: someLease, version: 'v1' }];

function observed(more: Partial<Observed> = {}, truth: LeaseTruth = 'running'): Observed {
  return {
    nowMs: 10_000,
    truths: new Map([[key, truth]]),
    closedBefore: new Set(),
    leases: [],
    openBids: [],
    manifests: [],
    workloads: [],
    manifestTimeoutMs: 1_000,
    bidTimeoutMs: 2_000,
    ...more,
  };
}

describe('planReconcile', () => {
  it('has nothing to do when all is as it should be', () => {
    const leases = [{ id: someLease, wonAtMs: 0 }];
    expect(planReconcile(observed({ leases, manifests: held, workloads: held }))).toEqual([]);
  });

  it('starts what does not run, and what runs in another version', () => {
    const start = [{ kind: 'start', lease: someLease }];
    expect(planReconcile(observed({ manifests: held }))).toEqual(start);
    expect(planReconcile(observed({ manifests: held, workloads: [{ lease: someLease, version: 'v0' }] }))).toEqual(
      start,
    );
  });

  it('removes after the second look that finds a lease closed', () => {
    const first = observed({ manifests: held, workloads: held }, 'closed');
    expect(planReconcile(first)).toEqual([{ kind: 'confirm-closed', lease: someLease }]);
    const second = { ...first, closedBefore: new Set([key]) };
    expect(planReconcile(second)).toEqual([{ kind: 'remove', lease: someLease }]);
  });

  it('gives up a lease without a manifest when its time is over, not before', () => {
    const won = (wonAtMs: number) => planReconcile(observed({ leases: [{ id: someLease, wonAtMs }] }));
    expect(won(9_001)).toEqual([]);
    expect(won(9_000)).toEqual([{ kind: 'close-lease', lease: someLease, reason: 'manifest_timeout' }]);
  });

  it('takes back a bid when its time is over, not before', () => {
    const made = (madeAtMs: number) => planReconcile(observed({ openBids: [{ id: someLease, madeAtMs }] }));
    expect(made(8_001)).toEqual([]);
    expect(made(8_000)).toEqual([{ kind: 'close-bid', bid: someLease }]);
  });

  it('never destroys anything that the chain did not call closed twice', () => {
    const holdings = fc.constantFrom([], held);
    const world = fc.record({
      truth: fc.constantFrom<LeaseTruth | undefined>('running', 'unknown', 'closed', undefined),
      before: fc.boolean(),
      manifests: holdings,
      workloads: holdings,
    });
    fc.assert(
      fc.property(world, ({ truth, before, manifests, workloads }) => {
        const truths = new Map(truth ? [[key, truth]] : []);
        const plan = planReconcile(
          observed({ truths, closedBefore: new Set(before ? [key] : []), manifests, workloads }),
        );
        const removes = plan.some(({ kind }) => kind === 'remove');
        expect(removes).toBe(truth === 'closed' && before && manifests.length + workloads.length > 0);
        if (truth !== 'running') expect(plan.some(({ kind }) => kind === 'start')).toBe(false);
      }),
    );
  });
});
