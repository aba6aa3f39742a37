import type { GpuStock, NodeCapacity } from '../../../src/bidding/inventory.ts';

/** A node with so many CPUs, and as many Gi of memory and ten times as many of storage. */
export function node(name: string, cpus: number, gpus: readonly GpuStock[] = []): NodeCapacity {
  const gi = 2n ** 30n * BigInt(cpus);
  return { name, cpuMilli: BigInt(cpus) * 1000n, memoryBytes: gi, storageBytes: gi * 10n, gpus };
}
