import { err, ok, type Result } from '../base/result.ts';
import { compareExposes } from './buildExposes.ts';
import { checkResources } from './checkResources.ts';
import { compareText } from './compareText.ts';
import type {
  Manifest,
  ManifestExpose,
  ManifestGroup,
  ManifestProblem,
  ManifestProblemCode,
  ManifestService,
} from './manifest.ts';
import { isEnvName, isHostName, isServiceName } from './serviceName.ts';

/**
 * Whether a manifest is sound in itself: names, order, resources, ports and hosts, and at least one global endpoint in all. Source:
 * chain-sdk `go/manifest/v2beta3`; the first step of a provider's checks.
 */
export function validateManifest(manifest: Manifest): Result<void, ManifestProblem> {
  const problem =
    findEmptiness(manifest) ?? findFirst(manifest, checkGroup) ?? checkNames(manifest) ?? checkHosts(manifest);
  return problem ? err(problem) : ok(undefined);
}

type Finding = ManifestProblem | undefined;

function problem(code: ManifestProblemCode, message: string): ManifestProblem {
  return { code, message };
}

function findFirst<Item>(items: readonly Item[], check: (item: Item) => Finding): Finding {
  for (const item of items) {
    const found = check(item);
    if (found) return found;
  }
  return undefined;
}

function listExposes(manifest: Manifest): ManifestExpose[] {
  return manifest.flatMap(({ services }) => services.flatMap(({ expose }) => expose));
}

function findEmptiness(manifest: Manifest): Finding {
  if (manifest.length === 0) return problem('MANIFEST_EMPTY', 'The manifest has no groups.');
  const empty = manifest.find(({ services }) => services.length === 0);
  if (empty) return problem('MANIFEST_EMPTY', `The group "${empty.name}" has no services.`);
  const reachable = listExposes(manifest).some((expose) => expose.global);
  return reachable ? undefined : problem('MANIFEST_NO_GLOBAL', 'No service of the manifest is global.');
}

function checkNames(manifest: Manifest): Finding {
  const names = manifest.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? undefined : problem('MANIFEST_GROUP', `The group "${repeated}" occurs twice.`);
}

function checkGroup(group: ManifestGroup): Finding {
  if (!isSorted(group.services, (a, b) => compareText(a.name, b.name)))
    return problem('MANIFEST_ORDER', `The services of group "${group.name}" are not sorted by name.`);
  return findFirst(group.services, checkService);
}

function checkService(service: ManifestService): Finding {
  const { name } = service;
  if (!isServiceName(name)) return problem('MANIFEST_SERVICE', `"${name}" is no service name.`);
  if (service.image === '') return problem('MANIFEST_SERVICE', `The service "${name}" has no image.`);
  if (!(service.env ?? []).every((entry) => isEnvName(entry.split('=', 1)[0] ?? '')))
    return problem('MANIFEST_SERVICE', `The service "${name}" has a variable with an invalid name.`);
  if (!service.expose.every(({ port }) => port >= 1 && port <= 65535))
    return problem('MANIFEST_SERVICE', `The service "${name}" exposes a port that is not from 1 to 65535.`);
  if (!isSorted(service.expose, compareExposes))
    return problem('MANIFEST_ORDER', `The exposed ports of service "${name}" are not sorted.`);
  const wrong = checkResources(service.resources);
  return wrong
    ? problem('MANIFEST_RESOURCES', `The ${wrong} of service "${name}" is outside of the limits.`)
    : undefined;
}

function checkHosts(manifest: Manifest): Finding {
  const taken = new Set<string>();
  return findFirst(
    listExposes(manifest).flatMap(({ hosts }) => hosts ?? []),
    (host) => {
      if (!isHostName(host)) return problem('MANIFEST_HOST', `"${host}" is no host name.`);
      if (taken.has(host)) return problem('MANIFEST_HOST', `The host name "${host}" is used twice.`);
      taken.add(host);
      return undefined;
    },
  );
}

function isSorted<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): boolean {
  return items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || compare(before, item) <= 0;
  });
}
