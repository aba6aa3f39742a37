import { compareText } from '../compareText.ts';
import type { SdlAttribute, StorageVolume } from './sdl.ts';
import { isUnset, readChoice, readFields, readText, report, type Spot } from './sdlReader.ts';

const CLASSES = ['default', 'beta1', 'beta2', 'beta3', 'ram'] as const;

/** The one place where a flag is a text, in quotes or not, and in lower case only. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'on', 'yes'].map((text) => [text, true] as const),
  ...['false', 'off', 'no'].map((text) => [text, false] as const),
]);

/**
 * `class` and `persistent` of a volume, with their defaults. None at all for a volume without attributes. A class is filled in for
 * `persistent: true` alone: with `on` or `yes` the reference leaves it out, and the hash is another one. Source: chain-sdk
 * `go/sdl/storage.go`, `go/sdl/utils.go`.
 */
export function readVolumeAttributes(spot: Spot): SdlAttribute[] {
  const fields = readFields(spot, ['class', 'persistent']);
  if (isUnset(spot)) return [];
  const written = fields.persistent.value === undefined ? 'false' : readText(fields.persistent);
  const persistent = readPersistent(fields.persistent, written);
  const named = readText(fields.class) !== '';
  const storageClass = named ? readChoice(fields.class, CLASSES, 'default') : 'default';
  if (!named && fields.class.value !== undefined && written !== 'true')
    report(fields.class, 'SDL_STORAGE_CLASS', 'The class is empty.', 'Name a class, or remove the key.');
  if (named) checkClass(spot, storageClass, persistent, written);
  const shown = named || written === 'true' ? [{ key: 'class', value: storageClass }] : [];
  return [...shown, { key: 'persistent', value: String(persistent) }];
}

function readPersistent(spot: Spot, written: string): boolean {
  const flag = FLAGS.get(written);
  if (flag === undefined) report(spot, 'SDL_FLAG', `"${written}" is neither true nor false.`, 'Write true or false.');
  return flag ?? false;
}

function checkClass(spot: Spot, storageClass: string, persistent: boolean, written: string): void {
  if (storageClass === 'ram' && written !== 'false')
    report(
      spot,
      'SDL_STORAGE_RAM',
      'A volume in memory cannot be persistent.',
      'Write persistent: false, or another class.',
    );
  if (storageClass !== 'ram' && !persistent)
    report(
      spot,
      'SDL_STORAGE_CLASS',
      `The class "${storageClass}" needs a persistent volume.`,
      'Add persistent: true.',
    );
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
  return isPersistent(b) && compareText(a.name, b.name) < 0;
}
