import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../../src/base/store.ts';
import {
  findWorkload,
  listWorkloads,
  removeWorkload,
  saveWorkload,
} from '../../../../../src/runner-provider/executor/local/workloadRecord.ts';
import { someLease, someService } from '../../../../helpers/runnerProvider.ts';

const workload = { lease: someLease, version: 'ab', services: [someService('true', { env: ['A=1'] })] };

describe('a workload record', () => {
  it('is found again under its lease, and among all', async () => {
    const store = createMemoryStore();
    const other = { ...workload, lease: { ...someLease, dseq: 2n ** 60n } };
    await saveWorkload(store, workload);
    await saveWorkload(store, other);
    expect(await findWorkload(store, someLease)).toEqual(workload);
    expect(await listWorkloads(store)).toEqual(expect.arrayContaining([workload, other]));
  });

  it('is gone when removed', async () => {
    const store = createMemoryStore();
    await saveWorkload(store, workload);
    await removeWorkload(store, someLease);
    expect(await findWorkload(store, someLease)).toBeUndefined();
    expect(await listWorkloads(store)).toEqual([]);
  });

  it('fails the whole list when it cannot be read', async () => {
    const store = createMemoryStore();
    await store.put('x', '{"lease":{}}');
    await expect(listWorkloads(store)).rejects.toThrow();
  });
});
