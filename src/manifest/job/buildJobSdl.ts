import type { DecCoin } from '../../chain/protocol/coin.ts';
import { compareText } from '../compareText.ts';
import type { ComputeProfile, Sdl, SdlAttribute } from '../sdl/sdl.ts';
import { saltEntry, supervisorCommand, unusedEndpoint } from './ciService.ts';
import type { GpuRequirement } from './parseGpu.ts';
import type { JobRequirements } from './parseJobRequirements.ts';

const NAME = 'runner';

/**
 * The SDL of a rented machine: one service under the supervisor, one global endpoint that nobody uses, and a salt. It names no secret and
 * no work; both go in through the provider's shell once the machine is ready (design 3, 8, 11, 13).
 * @param options.groupName the tag by which the rental is found again on chain (design 1).
 * @param options.maxPrice the most to pay for the machine, per block.
 * @param options.salt random text that keeps the env from being guessed from the public hash.
 */
export function buildJobSdl(
  job: JobRequirements,
  options: { groupName: string; maxPrice: DecCoin; salt: string },
): Sdl {
  return {
    version: '2.0',
    services: new Map([
      [
        NAME,
        {
          image: job.image,
          command: supervisorCommand,
          args: null,
          env: [...Object.entries(job.env).map(([name, value]) => `${name}=${value}`), saltEntry(options.salt)],
          expose: [unusedEndpoint],
        },
      ],
    ]),
    compute: new Map([[NAME, buildCompute(job)]]),
    placement: new Map([
      [
        options.groupName,
        {
          attributes: job.attributes.toSorted((a, b) => compareText(a.key, b.key)),
          signedBy: { allOf: [], anyOf: [] },
          pricing: new Map([[NAME, options.maxPrice]]),
        },
      ],
    ]),
    deployment: [{ service: NAME, placement: options.groupName, profile: NAME, count: 1 }],
    endpoints: [],
  };
}

function buildCompute(job: JobRequirements): ComputeProfile {
  return {
    cpuMilli: job.cpuMilli,
    cpuAttributes: [],
    memoryBytes: job.memoryBytes,
    storage: [{ name: 'default', sizeBytes: job.storageBytes, attributes: [] }],
    gpuUnits: job.gpu?.units ?? 0,
    gpuAttributes: job.gpu ? [gpuAttribute(job.gpu)] : [],
  };
}

function gpuAttribute({ model = '*', ramGi }: GpuRequirement): SdlAttribute {
  const ram = ramGi === undefined ? '' : `/ram/${ramGi}Gi`;
  return { key: `vendor/nvidia/model/${model}${ram}`, value: 'true' };
}
