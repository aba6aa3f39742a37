import { attributeKey, chainLimits } from './chainLimits.ts';
import type { ManifestAttribute, ManifestResources } from './manifest.ts';

/** The first resource of one replica that the chain would not take, by name; undefined when all are fine. */
export function checkResources(resources: ManifestResources): string | undefined {
  const { id, cpu, memory, storage, gpu } = resources;
  const checks: ReadonlyArray<readonly [string, boolean]> = [
    ['id', id > 0],
    ['CPU', isWithin(cpu.units.val, chainLimits.cpuMilli) && areValid(cpu.attributes)],
    ['memory', isWithin(memory.size.val, chainLimits.memoryBytes) && areValid(memory.attributes)],
    ['storage', storage.length > 0],
    ['GPU', isWithin(gpu.units.val, chainLimits.gpuUnits) && areValid(gpu.attributes)],
    ['GPU', gpu.units.val !== '0' || (gpu.attributes ?? []).length === 0],
    ...storage.map(
      ({ size, attributes }) =>
        ['storage', isWithin(size.val, chainLimits.storageBytes) && areValid(attributes)] as const,
    ),
  ];
  return checks.find(([, fits]) => !fits)?.[0];
}

function isWithin(value: string, { min, max }: { min: number | bigint; max: number | bigint }): boolean {
  const amount = BigInt(value);
  return amount >= BigInt(min) && amount <= BigInt(max);
}

function areValid(attributes: readonly ManifestAttribute[] = []): boolean {
  const keys = new Set(attributes.map(({ key }) => key));
  return keys.size === attributes.length && [...keys].every((key) => attributeKey.test(key));
}
