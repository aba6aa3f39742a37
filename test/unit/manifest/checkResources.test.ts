import { expect, it } from 'vitest';
import { buildManifest } from '../../../src/manifest/buildManifest.ts';
import { checkResources } from '../../../src/manifest/checkResources.ts';
import type { ManifestResources } from '../../../src/manifest/manifest.ts';
import { parsed, sampleSdl } from './sdl/sampleSdl.ts';

const sound = buildManifest(parsed(sampleSdl))[0]?.services[0]?.resources as ManifestResources;
const odd = [{ key: 'a b', value: 'x' }];
const twice = [
  { key: 'arch', value: 'x' },
  { key: 'arch', value: 'y' },
];

it('finds nothing wrong with what the chain takes', () => {
  expect(checkResources(sound)).toBeUndefined();
});

it.each<[Partial<ManifestResources>, string]>([
  [{ id: 0 }, 'id'],
  [{ cpu: { units: { val: '9' } } }, 'CPU'],
  [{ cpu: { units: { val: '384001' } } }, 'CPU'],
  [{ cpu: { units: { val: '10' }, attributes: twice } }, 'CPU'],
  [{ memory: { size: { val: '1048575' } } }, 'memory'],
  [{ storage: [] }, 'storage'],
  [{ storage: [{ name: 'd', size: { val: '1' } }] }, 'storage'],
  [{ gpu: { units: { val: '25' } } }, 'GPU'],
  [{ gpu: { units: { val: '1' }, attributes: odd } }, 'GPU'],
  [{ gpu: { units: { val: '0' }, attributes: [{ key: 'arch', value: 'x' }] } }, 'GPU'],
])('finds %j', (part, wrong) => {
  expect(checkResources({ ...sound, ...part })).toBe(wrong);
});
