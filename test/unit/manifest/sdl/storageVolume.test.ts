import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import type { StorageVolume } from '../../../../src/manifest/sdl/sdl.ts';
import type { Spot } from '../../../../src/manifest/sdl/sdlReader.ts';
import {
  classOf,
  isPersistent,
  readVolumeAttributes,
  sortVolumes,
} from '../../../../src/manifest/sdl/storageVolume.ts';

function read(text: string) {
  const root = readYaml(text);
  if (!root.ok) throw new TypeError(text);
  const spot: Spot = { value: root.value, path: ['v'], at: root.value.at, problems: [] };
  const attributes = readVolumeAttributes(spot).map(({ key, value }) => `${key}=${value}`);
  return { attributes, codes: spot.problems.map(({ code }) => code) };
}

describe('readVolumeAttributes', () => {
  it.each([
    ['{persistent: true}', ['class=default', 'persistent=true']],
    ['{persistent: on, class: beta2}', ['class=beta2', 'persistent=true']],
    ['{persistent: yes}', ['persistent=true']],
    ['{persistent: "true", class: ""}', ['class=default', 'persistent=true']],
    ['{class: ram}', ['class=ram', 'persistent=false']],
    ['{persistent: false}', ['persistent=false']],
    ['{}', ['persistent=false']],
  ])('reads %s', (text, attributes) => {
    expect(read(text)).toEqual({ attributes, codes: [] });
  });

  it.each([
    ['{class: ram, persistent: true}', 'SDL_STORAGE_RAM'],
    ['{class: ram, persistent: no}', 'SDL_STORAGE_RAM'],
    ['{class: ~}', 'SDL_STORAGE_CLASS'],
    ['{persistent: ~}', 'SDL_FLAG'],
    ['{persistent: True}', 'SDL_FLAG'],
    ['{class: beta1}', 'SDL_STORAGE_CLASS'],
    ['{class: beta9, persistent: true}', 'SDL_CHOICE'],
    ['{clas: ram}', 'SDL_UNKNOWN_KEY'],
  ])('refuses %s', (text, code) => {
    expect(read(text).codes).toContain(code);
  });
});

describe('a volume', () => {
  const kept = {
    attributes: [
      { key: 'class', value: 'beta1' },
      { key: 'persistent', value: 'true' },
    ],
  };

  it('knows its class and whether it lasts', () => {
    expect([classOf(kept), classOf({ attributes: [] })]).toEqual(['beta1', undefined]);
    expect([isPersistent(kept), isPersistent({ attributes: [{ key: 'persistent', value: 'false' }] })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('sortVolumes', () => {
  const volume = (name: string, sizeBytes: bigint, persistent?: boolean): StorageVolume => ({
    name,
    sizeBytes,
    attributes: persistent === undefined ? [] : [{ key: 'persistent', value: String(persistent) }],
  });
  const sorted = (...volumes: StorageVolume[]) =>
    sortVolumes(volumes)
      .map(({ name }) => name)
      .join('');

  it('puts the smaller first, then the plain, then names of persistent ones', () => {
    expect(sorted(volume('a', 2n), volume('b', 1n))).toBe('ba');
    expect(sorted(volume('a', 1n, true), volume('b', 1n))).toBe('ba');
    expect(sorted(volume('b', 1n, true), volume('a', 1n, true))).toBe('ab');
    // By bytes: U+FA79 before U+10196, where JavaScript would turn them around.
    expect(sorted(volume('\u{10196}', 1n, true), volume('\ufa79', 1n, true))).toBe('\ufa79\u{10196}');
  });

  // Hand-derived from Go's insertion sort with its comparison: equal ephemeral volumes change places.
  it('turns equal ephemeral volumes around', () => {
    expect(sorted(volume('a', 1n), volume('b', 1n))).toBe('ba');
    expect(sorted(volume('a', 1n), volume('b', 1n), volume('c', 1n))).toBe('cba');
  });
});
