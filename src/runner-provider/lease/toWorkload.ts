import type { ManifestService } from '../../manifest/manifest.ts';
import type { Workload, WorkloadService } from '../executor/executor.ts';
import type { AcceptedManifest } from './manifestRecord.ts';

/** What an executor has to run for a lease. Credentials, hosts and ports stay behind. */
export function toWorkload({ lease, version, group }: AcceptedManifest): Workload {
  return { lease, version, services: group.services.map(toWorkloadService) };
}

/** The executor's part of one service. */
export function toWorkloadService(service: ManifestService): WorkloadService {
  const { name, image, count, resources } = service;
  return {
    name,
    image,
    count,
    command: service.command ?? [],
    args: service.args ?? [],
    env: service.env ?? [],
    cpuMilli: BigInt(resources.cpu.units.val),
    memoryBytes: BigInt(resources.memory.size.val),
  };
}
