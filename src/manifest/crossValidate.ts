import { err, ok, type Result } from '../base/result.ts';
import { Endpoint_Kind, type GroupSpec, type ResourceUnit } from '../chain/protocol/akash.ts';
import { isIngress } from './buildExposes.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Manifest, ManifestGroup, ManifestProblem, ManifestProblemCode, ManifestService } from './manifest.ts';
import { resourcesJson } from './resourcesJson.ts';

/**
 * Whether a manifest uses exactly what was ordered: the same groups; every service within a resource unit of the same size; replicas and
 * endpoints used up, neither more nor less. Source: chain-sdk `go/manifest/v2beta3` CheckAgainstGSpecs.
 * @param groups the groups on chain, in any order.
 */
export function crossValidate(manifest: Manifest, groups: readonly GroupSpec[]): Result<void, ManifestProblem> {
  if (manifest.length !== groups.length)
    return refuse('MANIFEST_GROUP_COUNT', `The manifest has ${manifest.length} groups, the order ${groups.length}.`);
  for (const group of manifest) {
    const spec = groups.find(({ name }) => name === group.name);
    if (!spec) return refuse('MANIFEST_GROUP_UNKNOWN', `The group "${group.name}" is not in the order.`);
    const checked = checkGroup(group, spec);
    if (!checked.ok) return checked;
  }
  return ok(undefined);
}

/** What is left of a resource unit while its services are taken from it. */
interface Remainder {
  readonly unit: ResourceUnit;
  count: number;
  http: number;
  ports: number;
  ips: number;
}

function checkGroup(group: ManifestGroup, spec: GroupSpec): Result<void, ManifestProblem> {
  const remainders = new Map(spec.resources.map((unit) => [unit.resource?.id ?? 0, remainderOf(unit)]));
  for (const service of group.services) {
    const remainder = remainders.get(service.resources.id);
    if (!remainder)
      return refuse('MANIFEST_MISMATCH', `Service "${service.name}" names resources that were not ordered.`);
    const taken = takeService(service, remainder);
    if (!taken.ok) return taken;
  }
  const unused = [...remainders.values()].some(({ count, http, ports, ips }) => count + http + ports + ips > 0);
  return unused
    ? refuse('MANIFEST_UNDER_USE', `The group "${group.name}" does not use all that was ordered.`)
    : ok(undefined);
}

function remainderOf(unit: ResourceUnit): Remainder {
  const countOf = (kind: Endpoint_Kind) =>
    unit.resource?.endpoints.filter((endpoint) => endpoint.kind === kind).length ?? 0;
  return {
    unit,
    count: unit.count,
    http: countOf(Endpoint_Kind.SHARED_HTTP),
    ports: countOf(Endpoint_Kind.RANDOM_PORT),
    ips: countOf(Endpoint_Kind.LEASED_IP),
  };
}

function takeService(service: ManifestService, remainder: Remainder): Result<void, ManifestProblem> {
  const differing = findDifference(service, remainder.unit);
  if (differing)
    return refuse('MANIFEST_MISMATCH', `The ${differing} of service "${service.name}" is not what was ordered.`);
  remainder.count -= service.count;
  for (const expose of service.expose.filter(({ global }) => global)) {
    if (isIngress(expose)) remainder.http--;
    else remainder.ports--;
    if (expose.ip !== '') remainder.ips--;
  }
  const { count, http, ports, ips } = remainder;
  return Math.min(count, http, ports, ips) < 0
    ? refuse('MANIFEST_OVER_USE', `Service "${service.name}" uses more replicas or endpoints than were ordered.`)
    : ok(undefined);
}

function findDifference(service: ManifestService, unit: ResourceUnit): string | undefined {
  const ordered = resourcesJson(unit.resource);
  const kinds = ['cpu', 'gpu', 'memory', 'storage'] as const;
  return kinds.find((kind) => canonicalJson(service.resources[kind]) !== canonicalJson(ordered[kind]));
}

function refuse(code: ManifestProblemCode, message: string): Result<never, ManifestProblem> {
  return err({ code, message });
}
