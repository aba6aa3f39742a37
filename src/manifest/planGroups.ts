import type { DecCoin } from '../chain/protocol/coin.ts';
import { buildExposes, listEndpoints } from './buildExposes.ts';
import { compareText } from './compareText.ts';
import type { ManifestEndpoint, ManifestExpose } from './manifest.ts';
import { numberEndpoints } from './numberEndpoints.ts';
import type { ComputeProfile, PlacementProfile, Sdl, SdlService, ServiceDeployment, TeeType } from './sdl/sdl.ts';
import { sortAsGo } from './sortAsGo.ts';

/** One group with its services and the resource units they draw from: what both the groups on chain and the manifest are built of. */
export interface GroupPlan {
  readonly name: string;
  readonly placement: PlacementProfile;
  readonly tee: TeeType | undefined;
  readonly services: readonly PlannedService[];
  readonly units: readonly PlannedUnit[];
}

export interface PlannedService {
  readonly name: string;
  readonly service: SdlService;
  readonly compute: ComputeProfile;
  readonly count: number;
  readonly unitId: number;
  readonly exposes: readonly ManifestExpose[];
  readonly endpoints: readonly ManifestEndpoint[];
}

export interface PlannedUnit {
  /** From 1, in the order of the services' names. */
  readonly id: number;
  readonly compute: ComputeProfile;
  readonly count: number;
  readonly price: DecCoin;
  readonly endpoints: readonly ManifestEndpoint[];
}

/**
 * Groups by placement, both in byte order of their names. In version 2.0 every service has its own resource unit; from 2.1 on services
 * that share a profile in a placement share one. Source: chain-sdk `go/sdl/groupBuilder_v2{,_1}.go`.
 * @param sdl as parseSdl returns it: every name resolves.
 */
export function planGroups(sdl: Sdl): GroupPlan[] {
  const numbers = numberEndpoints(sdl);
  const groups = Map.groupBy(sdl.deployment, ({ placement }) => placement);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, members]) => {
      const placement = sdl.placement.get(name);
      return placement ? [planGroup(sdl, name, placement, members, numbers)] : [];
    });
}

type Numbers = ReadonlyMap<string, number>;

function planGroup(
  sdl: Sdl,
  name: string,
  placement: PlacementProfile,
  members: readonly ServiceDeployment[],
  numbers: Numbers,
): GroupPlan {
  const shared = new Map<string, number>();
  const units: PlannedUnit[] = [];
  const services: PlannedService[] = [];
  for (const member of members.toSorted((a, b) => compareText(a.service, b.service))) {
    const planned = planService(sdl, member, numbers);
    const price = placement.pricing.get(member.profile);
    if (!planned || !price) continue;
    const bound = sdl.version === '2.0' ? undefined : shared.get(member.profile);
    const unitId = bound ?? units.length + 1;
    units[unitId - 1] = joinUnit(units[unitId - 1], { id: unitId, price, ...planned });
    shared.set(member.profile, unitId);
    services.push({ ...planned, unitId });
  }
  const tee = services.find(({ service }) => service.params?.tee)?.service.params?.tee;
  return { name, placement, tee, services, units };
}

function planService(
  sdl: Sdl,
  member: ServiceDeployment,
  numbers: Numbers,
): Omit<PlannedService, 'unitId'> | undefined {
  const service = sdl.services.get(member.service);
  const compute = sdl.compute.get(member.profile);
  if (!service || !compute) return undefined;
  const exposes = buildExposes(service.expose, numbers);
  return { name: member.service, service, compute, count: member.count, exposes, endpoints: listEndpoints(exposes) };
}

function joinUnit(unit: PlannedUnit | undefined, next: PlannedUnit): PlannedUnit {
  const { id, compute, price } = next;
  if (!unit) return { id, compute, price, count: next.count, endpoints: next.endpoints };
  const endpoints = sortAsGo([...unit.endpoints, ...next.endpoints], (a, b) => a.sequence_number - b.sequence_number);
  return { ...unit, count: unit.count + next.count, endpoints };
}
