import { describe, expect, it } from 'vitest';
import { computeTree } from '../../../../src/manifest/render/computeTree.ts';
import type { ComputeProfile, StorageVolume } from '../../../../src/manifest/sdl/sdl.ts';

const volume = (name: string, sizeBytes = 2n ** 30n): StorageVolume => ({ name, sizeBytes, attributes: [] });
const plain: ComputeProfile = {
  ...{ cpuMilli: 1500, cpuAttributes: [], memoryBytes: 2n ** 30n, storage: [volume('default')] },
  ...{ gpuUnits: 0, gpuAttributes: [] },
};

function resources(compute: Partial<ComputeProfile>): Record<string, unknown> {
  const text = JSON.stringify(computeTree({ ...plain, ...compute }), (_, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value) : value,
  );
  return (JSON.parse(text) as { resources: Record<string, unknown> }).resources;
}

describe('computeTree', () => {
  it('writes a single volume without a list, and no GPUs when there are none', () => {
    expect(resources({})).toEqual({ cpu: { units: '1500m' }, memory: { size: '1Gi' }, storage: { size: '1Gi' } });
  });

  it('writes equal volumes in the order that the reference turns around', () => {
    expect(resources({ storage: [volume('b'), volume('a')] })['storage']).toMatchObject([{ name: 'a' }, { name: 'b' }]);
    expect(resources({ storage: [volume('b', 2n ** 25n), volume('a')] })['storage']).toMatchObject([
      { name: 'b', size: '32Mi' },
      { name: 'a' },
    ]);
  });

  it('takes a GPU attribute apart', () => {
    const key = (rest: string) => ({ key: `vendor/nvidia/model/${rest}`, value: 'true' });
    const gpuAttributes = [key('*'), key('a100/ram/80Gi/interface/sxm'), key('x/ram/y')];
    expect(resources({ gpuUnits: 2, gpuAttributes })['gpu']).toEqual({
      units: 2,
      attributes: {
        vendor: { nvidia: [{ model: '*' }, { model: 'a100', ram: '80Gi', interface: 'sxm' }, { model: 'x/ram/y' }] },
      },
    });
  });

  it('writes attributes of CPU and volumes', () => {
    const attributes = [
      { key: 'class', value: 'beta2' },
      { key: 'persistent', value: 'true' },
    ];
    const found = resources({
      cpuAttributes: [{ key: 'arch', value: 'amd64' }],
      storage: [{ ...volume('data'), attributes }],
    });
    expect(found).toMatchObject({
      cpu: { attributes: { arch: 'amd64' } },
      storage: [{ name: 'data', attributes: { class: 'beta2', persistent: true } }],
    });
  });
});
