import { formatDecimal } from '../../base/decimal.ts';
import { chainLimits } from '../chainLimits.ts';
import type { ComputeProfile, Sdl, SdlService, ServiceDeployment, StorageMount } from './sdl.ts';
import { addSdlProblem, formatSdlPath, type SdlPath, type SdlProblem } from './sdlProblem.ts';
import { classOf, isPersistent } from './storageVolume.ts';
import type { YamlPlace, YamlValue } from './yamlTree.ts';

/** Adds what is wrong between the sections: names that lead nowhere, what is used twice or never, and the limits of whole groups. */
export function checkReferences(sdl: Sdl, root: YamlValue, problems: SdlProblem[]): void {
  const report: Report = (path, code, message, cure) =>
    addSdlProblem(problems, { code, path: formatSdlPath(path), ...locate(root, path), message, cure });
  for (const deployed of sdl.deployment) checkDeployed(sdl, deployed, report);
  checkEndpoints(sdl, report);
  checkHosts(sdl, report);
  checkGroups(sdl, report);
}

type Report = (path: SdlPath, code: string, message: string, cure: string) => void;

/** The place of the deepest part of the path that is in the file. */
function locate(root: YamlValue, path: SdlPath): YamlPlace {
  let at = root.at;
  let value: YamlValue | undefined = root;
  for (const step of path) {
    if (value?.kind === 'map') {
      const entry = value.entries.get(String(step));
      at = entry?.keyAt ?? at;
      value = entry?.value;
    } else if (value?.kind === 'list') {
      value = value.items[Number(step)];
      at = value?.at ?? at;
    }
  }
  return at;
}

function checkDeployed(sdl: Sdl, deployed: ServiceDeployment, report: Report): void {
  const path = ['deployment', deployed.service, deployed.placement];
  const service = sdl.services.get(deployed.service);
  const placement = sdl.placement.get(deployed.placement);
  const compute = sdl.compute.get(deployed.profile);
  const missing = (what: string, name: string) =>
    report(path, 'SDL_REFERENCE', `There is no ${what} "${name}".`, `Add it, or correct the name.`);
  if (!service) missing('service', deployed.service);
  if (!placement) missing('placement profile', deployed.placement);
  if (!compute && deployed.profile !== '') missing('compute profile', deployed.profile);
  if (compute && placement && !placement.pricing.has(deployed.profile))
    missing(`price in placement ${deployed.placement} for`, deployed.profile);
  if (service && compute) checkService(deployed.service, service, compute, report);
}

function checkService(name: string, service: SdlService, compute: ComputeProfile, report: Report): void {
  checkMounts(name, service, compute, report);
  if (service.params?.tee === 'cpu-gpu' && compute.gpuUnits === 0)
    report(['services', name, 'params', 'tee'], 'SDL_TEE', '"cpu-gpu" needs GPUs.', 'Ask for GPUs, or write tee: cpu.');
}

function checkMounts(name: string, service: SdlService, compute: ComputeProfile, report: Report): void {
  const mounts = [...(service.params?.storage ?? new Map<string, StorageMount>())];
  const used = new Set<string>();
  for (const [volumeName, { mount, readOnly }] of mounts) {
    const path = ['services', name, 'params', 'storage', volumeName];
    const volume = compute.storage.find((candidate) => candidate.name === volumeName);
    if (!volume) report(path, 'SDL_REFERENCE', `There is no volume "${volumeName}".`, 'Add it to the compute profile.');
    else if (classOf(volume) === 'ram' && readOnly)
      report(path, 'SDL_STORAGE_RAM', 'A volume in memory cannot be read-only.', 'Remove readOnly.');
    if (used.has(mount)) report(path, 'SDL_MOUNT', `"${mount}" is mounted twice.`, 'Give each volume its own path.');
    used.add(mount);
  }
  const mounted = new Set(mounts.map(([volumeName]) => volumeName));
  for (const volume of compute.storage.filter((each) => isPersistent(each) && !mounted.has(each.name)))
    report(
      ['services', name],
      'SDL_MOUNT',
      `The persistent volume "${volume.name}" is not mounted.`,
      `Add params.storage.${volume.name}.mount.`,
    );
}

function checkEndpoints(sdl: Sdl, report: Report): void {
  const ports = new Map<string, string>();
  const used = new Set<string>();
  for (const { name, path, ip, key } of listIpTargets(sdl)) {
    if (!sdl.endpoints.includes(ip))
      report(path, 'SDL_REFERENCE', `There is no endpoint "${ip}".`, 'Add it to endpoints.');
    const other = ports.get(key);
    if (other) report(path, 'SDL_ENDPOINT_PORT', `Service "${other}" has this port of "${ip}".`, 'Use another port.');
    ports.set(key, name);
    used.add(ip);
  }
  for (const name of sdl.endpoints)
    if (!used.has(name)) report(['endpoints', name], 'SDL_ENDPOINT_UNUSED', `"${name}" is never used.`, 'Remove it.');
}

/** Every use of a leased IP by a service that is deployed, once per service and placement, as the reference visits them. */
function listIpTargets(sdl: Sdl) {
  return sdl.deployment.flatMap(({ service: name }) =>
    (sdl.services.get(name)?.expose ?? []).flatMap((expose, i) =>
      expose.to.flatMap(({ ip }, j) =>
        ip === ''
          ? []
          : [{ name, ip, path: ['services', name, 'expose', i, 'to', j], key: `${ip} ${expose.as} ${expose.proto}` }],
      ),
    ),
  );
}

/** A host name leads to one place: once per target, over all services that are deployed. */
function checkHosts(sdl: Sdl, report: Report): void {
  const taken = new Set<string>();
  for (const { path, hosts, targets } of listAccepted(sdl)) {
    const repeated = new Set(hosts).size < hosts.length || (hosts.length > 0 && targets > 1);
    if (repeated || hosts.some((host) => taken.has(host)))
      report(path, 'SDL_HOST', 'A host name is used more than once.', 'Use each in one place, with one target.');
    for (const host of hosts) taken.add(host);
  }
}

function listAccepted(sdl: Sdl) {
  return sdl.deployment.flatMap(({ service: name }) =>
    (sdl.services.get(name)?.expose ?? []).map(({ accept, to }, index) => ({
      path: ['services', name, 'expose', index, 'accept'],
      hosts: accept ?? [],
      targets: to.length,
    })),
  );
}

function checkGroups(sdl: Sdl, report: Report): void {
  const groups = Map.groupBy(sdl.deployment, ({ placement }) => placement);
  for (const [name, members] of groups) {
    checkTotals(sdl, name, members, report);
    const types = new Set(members.map(({ service }) => sdl.services.get(service)?.params?.tee).filter(Boolean));
    if (types.size > 1)
      report(
        ['profiles', 'placement', name],
        'SDL_TEE',
        'Its services ask for different kinds of TEE.',
        'Use one kind.',
      );
  }
  checkDenoms(sdl, report);
}

function checkTotals(sdl: Sdl, name: string, members: readonly ServiceDeployment[], report: Report): void {
  const total = (amountOf: (compute: ComputeProfile) => bigint) =>
    members.reduce((sum, { profile, count }) => {
      const compute = sdl.compute.get(profile);
      return compute ? sum + amountOf(compute) * BigInt(count) : sum;
    }, 0n);
  const exceeded = [
    { what: 'CPU', sum: total(({ cpuMilli }) => BigInt(cpuMilli)), max: BigInt(chainLimits.cpuMilli.max) },
    { what: 'GPU', sum: total(({ gpuUnits }) => BigInt(gpuUnits)), max: BigInt(chainLimits.gpuUnits.max) },
    { what: 'memory', sum: total(({ memoryBytes }) => memoryBytes), max: chainLimits.memoryBytes.max },
  ].filter(({ sum, max }) => sum > max * chainLimits.groupFactor);
  for (const { what } of exceeded)
    report(
      ['profiles', 'placement', name],
      'SDL_GROUP_TOTAL',
      `Its ${what} in all is more than the chain takes.`,
      'Lower the counts.',
    );
}

function checkDenoms(sdl: Sdl, report: Report): void {
  const prices = sdl.deployment.flatMap(({ placement, profile }) => {
    const price = sdl.placement.get(placement)?.pricing.get(profile);
    return price ? [{ placement, profile, price }] : [];
  });
  const [first] = prices;
  const other = prices.find(({ price }) => price.denom !== first?.price.denom);
  if (other)
    report(
      ['profiles', 'placement', other.placement, 'pricing', other.profile, 'denom'],
      'SDL_DENOM',
      `The price of ${formatDecimal(other.price.amount)} is in ${other.price.denom}, others in ${first?.price.denom}.`,
      'Use one coin for all prices.',
    );
}
