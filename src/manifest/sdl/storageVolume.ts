import type { SdlAttribute, StorageVolume } from './sdl.ts';
import { isUnset, readChoice, readFields, readFlag, report, type Spot } from './sdlReader.ts';

const CLASSES = ['default', 'beta1', 'beta2', 'beta3', 'ram'] as const;

/**
 * `class` and `persistent` of a volume, with their defaults. None at all for a volume without attributes. Source: chain-sdk
 * `go/sdl/storage.go`.
 */
export function readVolumeAttributes(spot: Spot): SdlAttribute[] {
  const fields = readFields(spot, ['class', 'persistent']);
  if (isUnset(spot)) return [];
  const persistent = readFlag(fields.persistent);
  const named = !isUnset(fields.class);
  const storageClass = readChoice(fields.class, CLASSES, 'default');
  if (named && storageClass === 'ram' && persistent)
    report(
      spot,
      'SDL_STORAGE_RAM',
      'A volume in memory cannot be persistent.',
      'Write persistent: false, or another class.',
    );
  if (named && storageClass !== 'ram' && !persistent)
    report(
      spot,
      'SDL_STORAGE_CLASS',
      `The class "${storageClass}" needs a persistent volume.`,
      'Add persistent: true.',
    );
  const shown = named || persistent ? [{ key: 'class', value: storageClass }] : [];
  return [...shown, { key: 'persistent', value: String(persistent) }];
}

/** Whether the volume outlives its container. */
export function isPersistent(volume: { readonly attributes: readonly SdlAttribute[] }): boolean {
  return volume.attributes.some(({ key, value }) => key === 'persistent' && value === 'true');
}

/** The volume's class, or undefined when none is named. */
export function classOf(volume: { readonly attributes: readonly SdlAttribute[] }): string | undefined {
  return volume.attributes.find(({ key }) => key === 'class')?.value;
}

/**
 * The reference's order: by size, then ephemeral before persistent, then by name. Its comparison calls two equal ephemeral volumes each
 * smaller than the other, so its insertion sort turns them around; the order is part of the manifest's hash, so we do the same.
 */
export function sortVolumes(volumes: readonly StorageVolume[]): StorageVolume[] {
  const sorted: StorageVolume[] = [];
  for (const volume of volumes) {
    let index = sorted.length;
    for (let before = sorted[index - 1]; before && goesBefore(volume, before); before = sorted[index - 1]) index--;
    sorted.splice(index, 0, volume);
  }
  return sorted;
}

function goesBefore(a: StorageVolume, b: StorageVolume): boolean {
  if (a.sizeBytes !== b.sizeBytes) return a.sizeBytes < b.sizeBytes;
  if ((a.attributes.length === 0) !== (b.attributes.length === 0)) return a.attributes.length === 0;
  if (!isPersistent(a)) return true;
  return isPersistent(b) && a.name < b.name;
}
