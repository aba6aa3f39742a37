import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../../src/manifest/buildManifest.ts';
import type { Manifest, ManifestService } from '../../../src/manifest/manifest.ts';
import { validateManifest } from '../../../src/manifest/validateManifest.ts';
import { parsed, sampleSdl } from './sdl/sampleSdl.ts';

const manifest = buildManifest(parsed(sampleSdl));
const service = manifest[0]?.services[0] as ManifestService;
const expose = service.expose[0] as ManifestService['expose'][number];
const holding = (...services: ManifestService[]): Manifest => [{ name: 'west', services }];
const codeOf = (value: Manifest) => {
  const result = validateManifest(value);
  return result.ok ? 'ok' : result.error.code;
};

describe('validateManifest', () => {
  it('takes a sound manifest', () => {
    expect(codeOf(manifest)).toBe('ok');
  });

  it.each<[string, Manifest, string]>([
    ['no groups', [], 'MANIFEST_EMPTY'],
    ['an empty group', holding(), 'MANIFEST_EMPTY'],
    ['no global endpoint', holding({ ...service, expose: [{ ...expose, global: false }] }), 'MANIFEST_NO_GLOBAL'],
    ['a group twice', [...manifest, ...manifest], 'MANIFEST_GROUP'],
    ['unsorted services', holding(service, { ...service, name: 'api' }), 'MANIFEST_ORDER'],
    ['unsorted ports', holding({ ...service, expose: [expose, { ...expose, port: 1 }] }), 'MANIFEST_ORDER'],
    ['a wrong name', holding({ ...service, name: 'Web' }), 'MANIFEST_SERVICE'],
    ['no image', holding({ ...service, image: '' }), 'MANIFEST_SERVICE'],
    ['a wrong variable', holding({ ...service, env: ['=x'] }), 'MANIFEST_SERVICE'],
    ['port 0', holding({ ...service, expose: [{ ...expose, port: 0 }] }), 'MANIFEST_SERVICE'],
    ['resources without id', holding({ ...service, resources: { ...service.resources, id: 0 } }), 'MANIFEST_RESOURCES'],
    ['a wrong host', holding({ ...service, expose: [{ ...expose, hosts: ['A'] }] }), 'MANIFEST_HOST'],
    ['a host twice', holding({ ...service, expose: [{ ...expose, hosts: ['a.b', 'a.b'] }] }), 'MANIFEST_HOST'],
  ])('refuses %s', (_, value, code) => {
    expect(codeOf(value)).toBe(code);
  });
});
