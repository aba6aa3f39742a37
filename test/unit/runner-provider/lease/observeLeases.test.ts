import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { formatLeaseId } from '../../../../src/chain/protocol/ids.ts';
import type { LeaseState } from '../../../../src/chain/query/leaseView.ts';
import { saveManifest } from '../../../../src/runner-provider/lease/manifestRecord.ts';
import { type ObserveOptions, observeLeases } from '../../../../src/runner-provider/lease/observeLeases.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { createNotingLogger, someBidView, someLease, someLeaseView } from '../../../helpers/runnerProvider.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

const key = formatLeaseId(someLease);

function options(more: Partial<ObserveOptions['chain']> = {}): ObserveOptions {
  return {
    chain: {
      listActiveLeases: async () => [],
      listOwnBids: async () => [someBidView()],
      findLease: async () => undefined,
      getTimeOfHeight: async (height) => Number(height) * 1_000,
      ...more,
    },
    manifests: createMemoryStore(),
    executor: { list: async () => [{ lease: someLease, version: 'v1' }] },
    manifestTimeoutMs: 1,
    bidTimeoutMs: 2,
    clock: createManualClock(77),
    logger: createNotingLogger().logger,
  };
}

const truthOf = async (more: Partial<ObserveOptions['chain']>) =>
  (await observeLeases(options(more), new Set())).truths.get(key);

describe('observeLeases', () => {
  it('puts together what chain, files and executor say', async () => {
    const looking = options({ listActiveLeases: async () => [someLeaseView()] });
    await saveManifest(looking.manifests, { lease: someLease, version: 'v2', group: someDeployment().manifest[0]! });
    expect(await observeLeases(looking, new Set(['before']))).toMatchObject({
      nowMs: 77,
      truths: new Map([[key, 'running']]),
      closedBefore: new Set(['before']),
      leases: [{ id: someLease, wonAtMs: 5_000 }],
      openBids: [{ id: someLease, madeAtMs: 4_000 }],
      manifests: [{ version: 'v2' }],
      workloads: [{ version: 'v1' }],
      manifestTimeoutMs: 1,
      bidTimeoutMs: 2,
    });
  });

  it.each([
    ['active', 'running'],
    ['reclaiming', 'running'],
    ['closed', 'closed'],
    ['insufficient_funds', 'closed'],
    ['invalid', 'unknown'],
  ] as Array<[LeaseState, string]>)('asks for what is not in the list by itself: %s is %s', async (state, truth) => {
    expect(await truthOf({ findLease: async () => someLeaseView({ state }) })).toBe(truth);
  });

  it('takes neither absence nor failure for an end', async () => {
    expect(await truthOf({})).toBe('unknown');
    expect(await truthOf({ findLease: () => Promise.reject(new RangeError('down')) })).toBe('unknown');
  });

  it('fails as a whole when a list cannot be read', async () => {
    const down = options({ listActiveLeases: () => Promise.reject(new RangeError('down')) });
    await expect(observeLeases(down, new Set())).rejects.toThrow('down');
  });

  it('puts a deadline off when the time of a block cannot be read', async () => {
    const { openBids } = await observeLeases(
      options({ getTimeOfHeight: () => Promise.reject(new RangeError('pruned')) }),
      new Set(),
    );
    expect(openBids).toMatchObject([{ madeAtMs: 77 }]);
  });
});
