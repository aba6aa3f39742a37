import { describe, expect, it } from 'vitest';
import { readCompute } from '../../../../src/manifest/sdl/readCompute.ts';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import type { Spot } from '../../../../src/manifest/sdl/sdlReader.ts';

function read(resources: Record<string, string>) {
  const all = { cpu: '{units: 1}', memory: '{size: 1Gi}', storage: '{size: 1Gi}', ...resources };
  const text = `resources: {${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`;
  const root = readYaml(text);
  if (!root.ok) throw new TypeError(text);
  const spot: Spot = { value: root.value, path: ['c'], at: root.value.at, problems: [] };
  const compute = readCompute(spot);
  return { compute, codes: spot.problems.map(({ code }) => code) };
}

describe('readCompute', () => {
  it('reads quantities into smallest units', () => {
    const { compute, codes } = read({ cpu: '{units: 1.5, attributes: {arch: amd64}}', memory: '{size: 1.5Gi}' });
    expect(codes).toEqual([]);
    expect(compute).toMatchObject({ cpuMilli: 1500, memoryBytes: 1_610_612_736n, gpuUnits: 0, gpuAttributes: [] });
    expect(compute.cpuAttributes).toEqual([{ key: 'arch', value: 'amd64' }]);
  });

  it('writes GPUs as sorted attributes with memory in whole Gi', () => {
    const gpu =
      '{units: 2, attributes: {vendor: {nvidia: [{model: h100, ram: 81000Mi, interface: sxm}, {model: a100}]}}}';
    expect(read({ gpu }).compute).toMatchObject({
      gpuUnits: 2,
      gpuAttributes: [
        { key: 'vendor/nvidia/model/a100', value: 'true' },
        { key: 'vendor/nvidia/model/h100/ram/79Gi/interface/sxm', value: 'true' },
      ],
    });
  });

  it('takes a vendor without models as any model', () => {
    for (const nvidia of ['~', '[]'])
      expect(read({ gpu: `{units: 1, attributes: {vendor: {nvidia: ${nvidia}}}}` }).compute.gpuAttributes).toEqual([
        { key: 'vendor/nvidia/model/*', value: 'true' },
      ]);
  });

  it('names a single volume "default" and sorts several by size', () => {
    expect(read({ storage: '{name: x, size: 1Gi}' }).compute.storage[0]?.name).toBe('default');
    const { compute } = read({ storage: '[{name: big, size: 2Gi}, {size: 1Gi}]' });
    expect(compute.storage.map(({ name }) => name)).toEqual(['default', 'big']);
  });

  it.each([
    ['cpu', '{units: 5m}', 'SDL_CPU'],
    ['cpu', '{units: 385}', 'SDL_CPU'],
    ['cpu', '{units: -1}', 'SDL_CPU'],
    ['cpu', '{}', 'SDL_MISSING'],
    ['cpu', '{units: 1, attributes: {color: red}}', 'SDL_UNKNOWN_KEY'],
    ['memory', '{size: 1Ki}', 'SDL_SIZE'],
    ['memory', '{size: 3Ti}', 'SDL_SIZE'],
    ['memory', '{size: 1GB}', 'SDL_SIZE'],
    ['storage', '{size: 4Mi}', 'SDL_SIZE'],
    ['storage', '[]', 'SDL_MISSING'],
    ['storage', '[{name: a, size: 1Gi}, {name: a, size: 2Gi}]', 'SDL_VOLUME_NAME'],
    ['gpu', '{units: 25}', 'SDL_NUMBER'],
    ['gpu', '{units: 1}', 'SDL_GPU_MODEL'],
    ['gpu', '{attributes: {vendor: {nvidia: ~}}}', 'SDL_GPU_UNITS'],
    ['gpu', '{units: 1, attributes: {vendor: {nvidia: [{model: a}, {model: a}]}}}', 'SDL_GPU_MODEL'],
    ['gpu', '{units: 1, attributes: {vendor: {nvidia: [{ram: 1Gi}]}}}', 'SDL_MISSING'],
    ['gpu', '{units: 1, attributes: {vendor: {nvidia: [{model: a, ram: 1G}]}}}', 'SDL_SIZE'],
    ['gpu', '{units: 1, attributes: {vendor: {}}}', 'SDL_MISSING'],
  ])('refuses %s: %s', (field, value, code) => {
    expect(read({ [field]: value }).codes).toContain(code);
  });
});
