import { attributeKey, chainLimits } from '../chainLimits.ts';
import { compareText } from '../compareText.ts';
import { formatSize, parseCpu, parseSize } from '../quantity.ts';
import type { ComputeProfile, SdlAttribute, StorageVolume } from './sdl.ts';
import {
  isUnset,
  readChoice,
  readEntries,
  readFields,
  readInteger,
  readItems,
  readText,
  refuseMerge,
  report,
  reportMissing,
  requireText,
  type Spot,
} from './sdlReader.ts';
import { readVolumeAttributes, sortVolumes } from './storageVolume.ts';

/** Reads one entry of `profiles.compute`, and holds every quantity against the chain's limits. Source: chain-sdk `go/sdl/{cpu,memory,gpu,storage}.go`. */
export function readCompute(spot: Spot): ComputeProfile {
  const { resources } = readFields(spot, ['resources']);
  if (isUnset(resources)) reportMissing(resources, 'resources with cpu, memory and storage');
  const fields = readFields(resources, ['cpu', 'memory', 'storage', 'gpu']);
  const cpu = readFields(fields.cpu, ['units', 'attributes']);
  return {
    cpuMilli: readCpuUnits(cpu.units),
    cpuAttributes: readCpuAttributes(cpu.attributes),
    memoryBytes: readSize(readFields(fields.memory, ['size']).size, chainLimits.memoryBytes, '8Gi'),
    storage: readStorage(fields.storage),
    ...readGpu(fields.gpu),
  };
}

function readCpuUnits(spot: Spot): number {
  const { min, max } = chainLimits.cpuMilli;
  if (requireText(spot, 'units: 4') === '') return min;
  const milli = parseCpu(readText(spot));
  if (milli !== undefined && milli >= min && milli <= max) return milli;
  report(spot, 'SDL_CPU', `"${readText(spot)}" is no amount of CPU from 0.01 to 384.`, 'Write 4, 0.5 or 500m.');
  return min;
}

function readCpuAttributes(spot: Spot): SdlAttribute[] {
  refuseMerge(spot);
  const { arch } = readFields(spot, ['arch']);
  return arch.value === undefined ? [] : [{ key: 'arch', value: readText(arch) }];
}

function readSize(spot: Spot, limits: { min: bigint; max: bigint }, example: string): bigint {
  if (requireText(spot, `size: ${example}`) === '') return limits.min;
  const bytes = parseSize(readText(spot));
  if (bytes !== undefined && bytes >= limits.min && bytes <= limits.max) return bytes;
  const range = `from ${formatSize(limits.min)} to ${formatSize(limits.max)}`;
  report(
    spot,
    'SDL_SIZE',
    `"${readText(spot)}" is no size ${range}.`,
    `Write a number with a unit, such as ${example}.`,
  );
  return limits.min;
}

/** One volume as a mapping, which is called "default" whatever its name, or a list of them. */
function readStorage(spot: Spot): StorageVolume[] {
  const single = spot.value?.kind === 'map';
  const volumes = single ? [{ ...readVolume(spot), name: 'default' }] : readItems(spot).map(readVolume);
  if (volumes.length === 0) reportMissing(spot, 'storage with size: 10Gi');
  const names = new Set<string>();
  for (const { name } of volumes) {
    if (names.has(name)) report(spot, 'SDL_VOLUME_NAME', `Two volumes are named "${name}".`, 'Give each its own name.');
    names.add(name);
  }
  return sortVolumes(volumes);
}

function readVolume(spot: Spot): StorageVolume {
  const fields = readFields(spot, ['name', 'size', 'attributes']);
  return {
    name: readText(fields.name) || 'default',
    sizeBytes: readSize(fields.size, chainLimits.storageBytes, '10Gi'),
    attributes: readVolumeAttributes(fields.attributes),
  };
}

function readGpu(spot: Spot): Pick<ComputeProfile, 'gpuUnits' | 'gpuAttributes'> {
  refuseMerge(spot);
  const fields = readFields(spot, ['units', 'attributes']);
  const gpuUnits = readInteger(fields.units, { ...chainLimits.gpuUnits, fallback: 0, quoted: true });
  const gpuAttributes = readGpuAttributes(fields.attributes);
  if (gpuUnits > 0 && gpuAttributes.length === 0)
    report(
      fields.attributes,
      'SDL_GPU_MODEL',
      'GPUs are asked for without a vendor.',
      'Add vendor: {nvidia: [{model: a100}]}.',
    );
  if (gpuUnits === 0 && gpuAttributes.length > 0)
    report(fields.attributes, 'SDL_GPU_UNITS', 'GPU attributes stand without GPUs.', 'Add units: 1, or remove them.');
  return { gpuUnits, gpuAttributes };
}

/** An empty list of models means any. */
function readGpuAttributes(spot: Spot): SdlAttribute[] {
  refuseMerge(spot);
  const { vendor } = readFields(spot, ['vendor']);
  if (isUnset(vendor)) return [];
  const { nvidia } = readFields(vendor, ['nvidia']);
  if (readEntries({ ...vendor, problems: [] }).length === 0) reportMissing(nvidia, 'nvidia: [{model: a100}]');
  const models = readItems(nvidia).map(readGpuModel);
  const keys = (models.length > 0 ? models : ['*']).map((model) => `vendor/nvidia/model/${model}`).sort(compareText);
  for (const [index, key] of keys.entries())
    if (!attributeKey.test(key) || keys[index - 1] === key)
      report(
        nvidia,
        'SDL_GPU_MODEL',
        `The GPU "${key}" is malformed or listed twice.`,
        'Name each model once, such as a100.',
      );
  return keys.map((key) => ({ key, value: 'true' }));
}

/** `a100`, `a100/ram/80Gi`, `a100/ram/80Gi/interface/sxm`. Memory counts in whole Gi, as in the reference. */
function readGpuModel(spot: Spot): string {
  const fields = readFields(spot, ['model', 'ram', 'interface']);
  const model = requireText(fields.model, 'model: a100');
  const ram = isUnset(fields.ram) ? '' : `/ram/${readGpuRam(fields.ram)}`;
  const bus = isUnset(fields.interface) ? '' : `/interface/${readChoice(fields.interface, ['pcie', 'sxm'], 'pcie')}`;
  return `${model}${ram}${bus}`;
}

function readGpuRam(spot: Spot): string {
  const text = readText(spot);
  const bytes = /^\D*[\d.]+([KMGTPE]i)?$/.test(text) ? parseSize(text) : undefined;
  if (bytes === undefined)
    report(spot, 'SDL_SIZE', `"${text}" is no size of GPU memory.`, 'Write a size such as 80Gi.');
  return `${(bytes ?? 0n) / 2n ** 30n}Gi`;
}
