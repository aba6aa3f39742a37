import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../src/base/store.ts';
import {
  findManifest,
  listManifests,
  removeManifest,
  saveManifest,
} from '../../../../src/runner-provider/lease/manifestRecord.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

const accepted = { lease: someLease, version: 'ab', group: someDeployment().manifest[0]! };

describe('a manifest record', () => {
  it('is found again whole, under its lease and among all, until it is removed', async () => {
    const store = createMemoryStore();
    await saveManifest(store, accepted);
    await saveManifest(store, { ...accepted, version: 'cd' });
    expect(await findManifest(store, someLease)).toEqual({ ...accepted, version: 'cd' });
    expect(await listManifests(store)).toHaveLength(1);
    await removeManifest(store, someLease);
    expect([await findManifest(store, someLease), await listManifests(store)]).toEqual([undefined, []]);
  });

  it('fails the whole list when it cannot be read', async () => {
    const store = createMemoryStore();
    await saveManifest(store, accepted);
    await store.put('x', '{}');
    await expect(listManifests(store)).rejects.toThrow();
  });
});
