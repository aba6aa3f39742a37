import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { buildGroups } from '../../../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../../../src/manifest/buildManifest.ts';
import { checkPriceDenom } from '../../../../src/manifest/checkPriceDenom.ts';
import { crossValidate } from '../../../../src/manifest/crossValidate.ts';
import { groupSpecsJson } from '../../../../src/manifest/groupSpecsJson.ts';
import { buildJobSdl } from '../../../../src/manifest/job/buildJobSdl.ts';
import type { JobRequirements } from '../../../../src/manifest/job/parseJobRequirements.ts';
import { manifestVersion } from '../../../../src/manifest/manifestVersion.ts';
import { supervisorScript } from '../../../../src/manifest/supervisor.ts';
import { validateManifest } from '../../../../src/manifest/validateManifest.ts';

const job: JobRequirements = {
  image: 'ubuntu:24.04',
  cpuMilli: 4000,
  memoryBytes: 8n * 2n ** 30n,
  storageBytes: 20n * 2n ** 30n,
  attributes: [
    { key: 'tier', value: 'community' },
    { key: 'arch', value: 'amd64' },
  ],
  env: { CI: 'true' },
};
const options = { groupName: 'akr-1-2-3-x-0', maxPrice: { denom: 'uact', amount: parseDecimal('120') }, salt: 'abc' };

describe('buildJobSdl', () => {
  it('gives a manifest with the supervisor, the unused endpoint and the salt', () => {
    const manifest = buildManifest(buildJobSdl(job, options));
    expect(manifest).toMatchObject([
      {
        name: 'akr-1-2-3-x-0',
        services: [
          {
            name: 'runner',
            image: 'ubuntu:24.04',
            command: ['sh', '-c', supervisorScript],
            args: null,
            env: ['CI=true', 'AKR_SALT=abc'],
            count: 1,
            expose: [{ port: 65022, proto: 'TCP', global: true, hosts: null }],
          },
        ],
      },
    ]);
    expect(validateManifest(manifest)).toEqual({ ok: true, value: undefined });
  });

  it('gives groups that fit the manifest and can be ordered', () => {
    const sdl = buildJobSdl({ ...job, gpu: { units: 1, model: 'rtx4090', ramGi: 24 } }, options);
    const groups = buildGroups(sdl);
    expect(crossValidate(buildManifest(sdl), groups).ok).toBe(true);
    expect(checkPriceDenom(groups).ok).toBe(true);
    expect(groupSpecsJson(groups)).toMatchObject([
      {
        requirements: { attributes: [{ key: 'arch' }, { key: 'tier' }] },
        resources: [
          {
            count: 1,
            price: { denom: 'uact', amount: '120.000000000000000000' },
            resource: {
              gpu: { attributes: [{ key: 'vendor/nvidia/model/rtx4090/ram/24Gi', value: 'true' }] },
              endpoints: [{ kind: 1, sequence_number: 0 }],
            },
          },
        ],
      },
    ]);
  });

  it('takes any GPU when no model is named', () => {
    const [profile] = buildJobSdl({ ...job, gpu: { units: 2 } }, options).compute.values();
    expect(profile?.gpuAttributes).toEqual([{ key: 'vendor/nvidia/model/*', value: 'true' }]);
  });

  it('has another hash with another salt', () => {
    const hash = (salt: string) =>
      Buffer.from(manifestVersion(buildManifest(buildJobSdl(job, { ...options, salt })))).toString('hex');
    expect(hash('a')).not.toBe(hash('b'));
  });
});
