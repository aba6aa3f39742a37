import { err, ok, type Result } from '../../base/result.ts';
import { checkReferences } from './checkReferences.ts';
import { readCompute } from './readCompute.ts';
import { readPlacement } from './readPlacement.ts';
import { readService } from './readService.ts';
import { readYaml } from './readYaml.ts';
import type { Sdl, ServiceDeployment } from './sdl.ts';
import type { SdlProblem } from './sdlProblem.ts';
import {
  isUnset,
  readChoice,
  readEntries,
  readFields,
  readInteger,
  readText,
  readTexts,
  refuseMerge,
  report,
  reportMissing,
  requireText,
  type Spot,
} from './sdlReader.ts';
import type { YamlValue } from './yamlTree.ts';

/** The chain declares 20 groups of 20 units each; more is made to keep a parser busy. */
const MAX_DEPLOYED = 400;

/**
 * Reads an SDL file, version 2.0 or 2.1, and holds it against the rules of the reference and the limits of the chain. Stricter than the
 * reference where that would ignore what was written: unknown keys, unknown versions and includes are refused. That the manifest as a
 * whole has a global endpoint, and that its price is in the right coin, is checked on what is built from it.
 * @param text at most 64 KiB of YAML, from anyone.
 * @returns the model, or all problems at once, in the order of the file.
 */
export function parseSdl(text: string): Result<Sdl, SdlProblem[]> {
  const root = readYaml(text);
  if (!root.ok) return err(inFileOrder(root.error));
  const problems: SdlProblem[] = [];
  const sdl = readSdl(root.value, problems);
  checkReferences(sdl, root.value, problems);
  return problems.length > 0 ? err(inFileOrder(problems)) : ok(sdl);
}

function readSdl(root: YamlValue, problems: SdlProblem[]): Sdl {
  const spot: Spot = { value: root, path: [], at: root.at, problems };
  refuseMerge(spot);
  const fields = readFields(spot, [
    'version',
    'include',
    'services',
    'profiles',
    'deployment',
    'endpoints',
    'reclamation',
  ]);
  const version = readVersion(fields.version);
  refuseIncludes(fields.include);
  const profiles = readFields(fields.profiles, ['compute', 'placement']);
  const reclamationWindowMs = readReclamation(fields.reclamation);
  return {
    version,
    services: readSection(fields.services, (entry, name) => readService(name, entry, version)),
    compute: readSection(profiles.compute, readCompute),
    placement: readSection(profiles.placement, readPlacement),
    deployment: readDeployment(fields.deployment),
    endpoints: readEndpoints(fields.endpoints),
    ...(reclamationWindowMs !== undefined && { reclamationWindowMs }),
  };
}

function readVersion(spot: Spot): '2.0' | '2.1' {
  if (requireText(spot, 'version: "2.0"') === '') return '2.0';
  const match = /^v?(2\.[01])(?:\.0)?$|^v?2$/.exec(readText(spot));
  if (!match) report(spot, 'SDL_VERSION', `Version "${readText(spot)}" is not supported.`, 'Write "2.0" or "2.1".');
  return match?.[1] === '2.1' ? '2.1' : '2.0';
}

/** The reference reads the list and never the files, which would leave out what the user meant to be there. */
function refuseIncludes(spot: Spot): void {
  if (readTexts(spot)?.length)
    report(spot, 'SDL_INCLUDE', 'include is not supported.', 'Copy the content into this file.');
}

function readSection<Value>(spot: Spot, read: (entry: Spot, name: string) => Value): Map<string, Value> {
  const entries = readEntries(spot);
  if (entries.length === 0) reportMissing(spot, 'at least one entry');
  return new Map(entries.map(([name, entry]) => [name, read(entry, name)]));
}

function readDeployment(spot: Spot): ServiceDeployment[] {
  const deployed = readEntries(spot).flatMap(([service, entry]) =>
    readEntries(entry).map(([placement, place]) => readServiceDeployment(service, placement, place)),
  );
  if (deployed.length === 0) reportMissing(spot, 'a service with a placement, a profile and a count');
  if (deployed.length > MAX_DEPLOYED)
    report(
      spot,
      'SDL_DEPLOYMENT_SIZE',
      `It has more than ${MAX_DEPLOYED} entries.`,
      'Split it into several deployments.',
    );
  return deployed.slice(0, MAX_DEPLOYED);
}

function readServiceDeployment(service: string, placement: string, spot: Spot): ServiceDeployment {
  const fields = readFields(spot, ['profile', 'count']);
  if (isUnset(fields.count)) reportMissing(fields.count, 'count: 1');
  return {
    service,
    placement,
    profile: requireText(fields.profile, 'the name of a compute profile'),
    count: readInteger(fields.count, { min: 1, max: 4_294_967_295, fallback: 1 }),
  };
}

function readEndpoints(spot: Spot): string[] {
  return readEntries(spot).map(([name, entry]) => {
    const { kind } = readFields(entry, ['kind']);
    if (!/^[a-z]+[-_\da-z]+$/.test(name))
      report(entry, 'SDL_ENDPOINT_NAME', `"${name}" is no endpoint name.`, 'Use a-z, 0-9, - and _, at least two.');
    if (requireText(kind, 'kind: ip') !== '') readChoice(kind, ['ip'], 'ip');
    return name;
  });
}

const UNIT_NS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3_600e9,
};

/** A duration as Go writes it: `24h`, `1h30m`. At least a nanosecond, at most the 292 years that Go counts. Source: Go `time.ParseDuration`. */
function readReclamation(spot: Spot): number | undefined {
  const { min_window: window } = readFields(spot, ['min_window']);
  if (spot.value === undefined) return undefined;
  const text = requireText(window, 'min_window: 24h');
  const valid = /^\+?(?:(?:\d{1,19}(?:\.\d{0,9})?|\.\d{1,9})(?:ns|us|µs|μs|ms|s|m|h)){1,6}$/.test(text);
  const parts = valid ? [...text.matchAll(/([\d.]+)([a-zµμ]+)/g)] : [];
  const sumNs = parts.reduce(
    (sum, [, number, unit = '']) => sum + Math.trunc(Number(number) * (UNIT_NS[unit] ?? 0)),
    0,
  );
  if ((sumNs < 1 || sumNs >= 2 ** 63) && text !== '')
    report(window, 'SDL_DURATION', `"${text}" is no duration above zero.`, 'Write a duration such as 24h.');
  return sumNs / 1e6;
}

/** By place; several at one place stay in the order in which they were found. */
function inFileOrder(problems: readonly SdlProblem[]): SdlProblem[] {
  const lineOf = ({ line = 0 }: SdlProblem) => line;
  const columnOf = ({ column = 0 }: SdlProblem) => column;
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}
