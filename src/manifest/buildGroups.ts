import { GroupSpec, type ResourceValue } from '../chain/protocol/akash.ts';
import { encodeDecCoin } from '../chain/protocol/coin.ts';
import { compareText } from './compareText.ts';
import { type GroupPlan, type PlannedUnit, planGroups } from './planGroups.ts';
import type { Sdl, SdlAttribute } from './sdl/sdl.ts';

/**
 * The groups of an SDL as MsgCreateDeployment carries them: what providers bid on.
 * @param sdl as parseSdl returns it.
 */
export function buildGroups(sdl: Sdl): GroupSpec[] {
  return planGroups(sdl).map((plan) =>
    GroupSpec.fromPartial({
      name: plan.name,
      requirements: {
        signedBy: { allOf: [...plan.placement.signedBy.allOf], anyOf: [...plan.placement.signedBy.anyOf] },
        attributes: requiredAttributes(plan),
      },
      resources: plan.units.map(buildUnit),
    }),
  );
}

/** Confidential computing is asked for as one more attribute. */
function requiredAttributes({ placement, tee }: GroupPlan): SdlAttribute[] {
  const asked = tee ? [...placement.attributes, { key: 'tee/type', value: tee }] : [...placement.attributes];
  return asked.sort((a, b) => compareText(a.key, b.key));
}

function buildUnit({ id, compute, count, price, endpoints }: PlannedUnit): GroupSpec['resources'][number] {
  return {
    resource: {
      id,
      cpu: { units: encodeValue(compute.cpuMilli), attributes: [...compute.cpuAttributes] },
      memory: { quantity: encodeValue(compute.memoryBytes), attributes: [] },
      storage: compute.storage.map(({ name, sizeBytes, attributes }) => ({
        name,
        quantity: encodeValue(sizeBytes),
        attributes: [...attributes],
      })),
      gpu: { units: encodeValue(compute.gpuUnits), attributes: [...compute.gpuAttributes] },
      endpoints: endpoints.map(({ kind = 0, sequence_number }) => ({ kind, sequenceNumber: sequence_number })),
    },
    count,
    price: encodeDecCoin(price),
  };
}

/** The chain's integers are decimal text in a bytes field. */
function encodeValue(value: number | bigint): ResourceValue {
  return { val: new TextEncoder().encode(value.toString()) };
}
