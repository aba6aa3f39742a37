import type { ComputeProfile, SdlAttribute, StorageVolume } from '../sdl/sdl.ts';
import { sortVolumes } from '../sdl/storageVolume.ts';
import { formatBytes, formatCpu } from './formatQuantity.ts';
import { mapping, type Tree } from './mapping.ts';

/** One entry of `profiles.compute`. */
export function computeTree(compute: ComputeProfile): Tree {
  const [arch] = compute.cpuAttributes;
  return mapping({
    resources: mapping({
      cpu: mapping({ units: formatCpu(compute.cpuMilli), attributes: arch && mapping({ arch: arch.value }) }),
      memory: mapping({ size: formatBytes(compute.memoryBytes) }),
      storage: storageTree(compute.storage),
      gpu: compute.gpuUnits > 0 ? gpuTree(compute) : undefined,
    }),
  });
}

/** A single volume of the default name needs no list. */
function storageTree(volumes: readonly StorageVolume[]): Tree {
  const [first, ...others] = unsortVolumes(volumes);
  if (first?.name === 'default' && others.length === 0) return mapping(volumeFields(first));
  return (first ? [first, ...others] : []).map((volume) => mapping({ name: volume.name, ...volumeFields(volume) }));
}

/** The reference's sort turns equal volumes around, so they are written in the order that it turns into this one. */
function unsortVolumes(volumes: readonly StorageVolume[]): readonly StorageVolume[] {
  const isKept = sortVolumes(volumes).every((volume, index) => volume === volumes[index]);
  return isKept ? volumes : volumes.toReversed();
}

function volumeFields({ sizeBytes, attributes }: StorageVolume): Readonly<Record<string, Tree | undefined>> {
  return { size: formatBytes(sizeBytes), attributes: attributes.length > 0 ? volumeAttributes(attributes) : undefined };
}

function volumeAttributes(attributes: readonly SdlAttribute[]): Tree {
  return new Map(attributes.map(({ key, value }) => [key, key === 'persistent' ? value === 'true' : value]));
}

function gpuTree({ gpuUnits, gpuAttributes }: ComputeProfile): Tree {
  const models = gpuAttributes.map(({ key }) => gpuModel(key));
  return mapping({ units: gpuUnits, attributes: mapping({ vendor: mapping({ nvidia: models }) }) });
}

/** `vendor/nvidia/model/a100/ram/80Gi/interface/sxm` in its parts; what has another form stays with the model. */
function gpuModel(key: string): Tree {
  const form = /^vendor\/nvidia\/model\/(.+?)(?:\/ram\/((?:0|[1-9]\d{0,5})Gi))?(?:\/interface\/(pcie|sxm))?$/s;
  const [, model = '', ram, bus] = form.exec(key) ?? [];
  return mapping({ model, ram, interface: bus });
}
