import { expect, it } from 'vitest';
import { buildManifest } from '../../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../../src/manifest/canonicalJson.ts';
import { parsed, sampleSdl, variant } from './sdl/sampleSdl.ts';

// Written by hand from the reference's struct tags; the vectors beside the repository cover the same with its own output.
const EXPECTED =
  '[{"name":"west","services":[{"args":null,"command":null,"count":2,"credentials":null,"env":["MODE=a\\u0026b"],' +
  '"expose":[{"endpointSequenceNumber":0,"externalPort":80,"global":true,"hosts":null,"httpOptions":{"maxBodySize":1048576,' +
  '"nextCases":["error","timeout"],"nextTimeout":0,"nextTries":3,"readTimeout":60000,"sendTimeout":60000},"ip":"","port":8080,' +
  '"proto":"TCP","service":""}],"image":"nginx:1.27","name":"web","resources":{"cpu":{"units":{"val":"500"}},' +
  '"endpoints":[{"sequence_number":0}],"gpu":{"units":{"val":"0"}},"id":1,"memory":{"size":{"val":"536870912"}},' +
  '"storage":[{"name":"default","size":{"val":"1073741824"}}]}}]}]';

it('builds the bytes that the reference hashes', () => {
  expect(canonicalJson(buildManifest(parsed(sampleSdl)))).toBe(EXPECTED);
});

it('writes params, credentials and empty lists as the reference does', () => {
  const extra =
    'command: []\n    params: {storage: {}, permissions: {read: []}, tee: cpu}\n' +
    '    credentials: {host: h, email: e, username: u, password: p}\n    env:';
  const service = buildManifest(parsed(variant('env:', extra)))[0]?.services[0];
  expect(service?.command).toEqual([]);
  expect(service?.params).toEqual({ storage: null, permissions: {}, tee: { type: 'cpu', attestation: true } });
  expect(service?.credentials).toEqual({ host: 'h', email: 'e', username: 'u', password: 'p' });
});

it('sorts mounts by name', () => {
  const storage = 'storage: [{name: b, size: 1Gi}, {name: a, size: 2Gi}]';
  const text = variant('storage:\n          size: 1Gi', storage).replace(
    'env:',
    'params: {storage: {b: {mount: /b, readOnly: true}, a: {mount: /a}}}\n    env:',
  );
  expect(buildManifest(parsed(text))[0]?.services[0]?.params?.storage).toEqual([
    { name: 'a', mount: '/a', readOnly: false },
    { name: 'b', mount: '/b', readOnly: true },
  ]);
});
