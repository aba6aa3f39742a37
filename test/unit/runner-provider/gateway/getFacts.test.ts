import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { getFacts } from '../../../../src/runner-provider/gateway/getFacts.ts';
import { saveManifest } from '../../../../src/runner-provider/lease/manifestRecord.ts';
import { createReservations } from '../../../../src/runner-provider/market/createReservations.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

it('tells leases with a manifest from bids that wait', async () => {
  const manifests = createMemoryStore();
  const reservations = createReservations();
  const taken = (cpuMilli: bigint) => [{ name: 'n', cpuMilli, memoryBytes: 0n, storageBytes: 0n, gpus: [] }];
  reservations.hold(someLease, taken(1n));
  reservations.hold({ ...someLease, oseq: 2 }, taken(2n));
  await saveManifest(manifests, { lease: someLease, version: 'v1', group: someDeployment().manifest[0]! });
  const executor = { list: async () => [{ lease: someLease, version: 'v1' }] };
  const parts = { address: 'a', publicHostname: 'h', nodes: [], executor, manifests, reservations };
  expect(await getFacts(parts)).toEqual({
    address: 'a',
    publicHostname: 'h',
    nodes: [],
    leases: 1,
    orders: 1,
    deployments: 1,
    active: [taken(1n)],
    pending: [taken(2n)],
  });
});
