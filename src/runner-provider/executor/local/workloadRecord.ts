import * as z from 'zod';
import type { Store } from '../../../base/store.ts';
import type { LeaseId } from '../../../chain/protocol/ids.ts';
import { leaseNamespace } from '../../lease/leaseNamespace.ts';
import { encodeLeaseRecord, leaseRecordShape } from '../../lease/leaseRecord.ts';
import type { Workload } from '../executor.ts';

const amount = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform(BigInt);
const serviceShape = z.object({
  name: z.string(),
  image: z.string(),
  command: z.array(z.string()),
  args: z.array(z.string()),
  env: z.array(z.string()),
  count: z.int().min(1),
  cpuMilli: amount,
  memoryBytes: amount,
});
const workloadShape = z.object({ lease: leaseRecordShape, version: z.string(), services: z.array(serviceShape) });

/** Remembers a workload under its lease, before anything of it is started. */
export async function saveWorkload(store: Store, workload: Workload): Promise<void> {
  const services = workload.services.map((service) => ({
    ...service,
    cpuMilli: service.cpuMilli.toString(),
    memoryBytes: service.memoryBytes.toString(),
  }));
  const record = { lease: encodeLeaseRecord(workload.lease), version: workload.version, services };
  await store.put(leaseNamespace(workload.lease), JSON.stringify(record));
}

/** The workload of a lease. @throws ZodError for a record that is not ours. */
export async function findWorkload(store: Store, lease: LeaseId): Promise<Workload | undefined> {
  return readWorkload(store, leaseNamespace(lease));
}

/** All workloads. @throws ZodError when one of them cannot be read: an incomplete list would be taken for the truth. */
export async function listWorkloads(store: Store): Promise<Workload[]> {
  const found = await Promise.all((await store.list('')).map((key) => readWorkload(store, key)));
  return found.filter((workload) => workload !== undefined);
}

/** Forgets a workload, after all of it is gone. */
export async function removeWorkload(store: Store, lease: LeaseId): Promise<void> {
  await store.remove(leaseNamespace(lease));
}

async function readWorkload(store: Store, key: string): Promise<Workload | undefined> {
  const text = await store.find(key);
  return text === undefined ? undefined : workloadShape.parse(JSON.parse(text));
}
