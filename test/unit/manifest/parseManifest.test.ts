import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../../src/manifest/canonicalJson.ts';
import { parseManifest } from '../../../src/manifest/parseManifest.ts';
import { parsed, sampleSdl, variant } from './sdl/sampleSdl.ts';

const manifest = buildManifest(parsed(variant('env:', 'params: {tee: cpu, permissions: {read: [logs]}}\n    env:')));
const edited = (edit: (service: Record<string, never>) => void) => {
  const copy = JSON.parse(JSON.stringify(manifest));
  edit(copy[0].services[0]);
  return JSON.stringify(copy);
};
const codeOf = (json: string) => {
  const result = parseManifest(json);
  return result.ok ? 'ok' : result.error.code;
};

describe('parseManifest', () => {
  it('reads what buildManifest writes, byte for byte', () => {
    const result = parseManifest(canonicalJson(manifest));
    expect(result.ok && canonicalJson(result.value)).toBe(canonicalJson(manifest));
  });

  it('drops what the reference omits when empty, so that the hash is the same', () => {
    const json = edited((service) => {
      Object.assign(service, { credentials: null });
      const { resources, expose } = service as unknown as {
        resources: Record<string, object>;
        expose: [{ httpOptions: object }];
      };
      Object.assign(resources['cpu'] ?? {}, { attributes: [] });
      Object.assign(resources['gpu'] ?? {}, { attributes: null });
      Object.assign(resources['endpoints'] ?? {}, [{ kind: 0, sequence_number: 0 }]);
      Object.assign(expose[0].httpOptions, { proxyBufferSize: 0 });
    });
    const result = parseManifest(json);
    expect(result.ok && canonicalJson(result.value)).toBe(canonicalJson(manifest));
  });

  // Source: chain-sdk go/manifest/v2beta3/service.pb.go and go/node/types/attributes/v1/attribute.pb.go, `omitempty`.
  it('drops empty values of attributes, and credentials of null in params, but not those of a service', () => {
    const result = parseManifest(
      edited((service) => {
        const { resources } = service as unknown as { resources: { cpu: object } };
        Object.assign(resources.cpu, { attributes: [{ key: 'arch', value: '' }] });
        Object.assign(service, { params: { storage: null, credentials: null, permissions: {} } });
      }),
    );
    const read = result.ok ? result.value[0]?.services[0] : undefined;
    expect(read?.resources.cpu.attributes).toEqual([{ key: 'arch' }]);
    expect(read?.params).toEqual({ storage: null, permissions: {} });
    expect(read?.credentials).toBeNull();
  });

  it('keeps null and empty lists apart where the hash does', () => {
    const result = parseManifest(edited((service) => Object.assign(service, { args: [], command: null })));
    expect(result.ok && result.value[0]?.services[0]).toMatchObject({ args: [], command: null });
  });

  it.each([
    ['no JSON', '[', 'MANIFEST_NOT_JSON'],
    ['no list', '{}', 'MANIFEST_SHAPE'],
    ['an unknown field', edited((service) => Object.assign(service, { privileged: true })), 'MANIFEST_SHAPE'],
    ['a prototype', '[{"name":"a","services":[],"__proto__":{}}]', 'MANIFEST_SHAPE'],
    ['a missing field', edited((service) => Reflect.deleteProperty(service, 'image')), 'MANIFEST_SHAPE'],
    ['a negative count', edited((service) => Object.assign(service, { count: -1 })), 'MANIFEST_SHAPE'],
    ['a number with a point', canonicalJson(manifest).replace('"count":2', '"count":2.0'), 'MANIFEST_SHAPE'],
    ['a number with an exponent', canonicalJson(manifest).replace('"count":2', '"count":2e0'), 'MANIFEST_SHAPE'],
    ['no storage', edited((service) => Object.assign(service['resources'] ?? {}, { storage: [] })), 'MANIFEST_SHAPE'],
    ['padded numbers', canonicalJson(manifest).replace('"val":"500"', '"val":"0500"'), 'MANIFEST_SHAPE'],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'MANIFEST_SHAPE'],
    ['more than 1 MiB', `["${'é'.repeat(524_288)}"]`, 'MANIFEST_TOO_LARGE'],
  ])('refuses %s', (_, json, code) => {
    expect(codeOf(json)).toBe(code);
  });

  it('never shows what it refuses', () => {
    const result = parseManifest(edited((service) => Object.assign(service, { env: ['KEY=hunter2', 5] })));
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void codeOf(json)));
  });
});

it('drops nothing else from the sample', () => {
  const plain = buildManifest(parsed(sampleSdl));
  expect(parseManifest(JSON.stringify(plain))).toEqual({ ok: true, value: plain });
});
