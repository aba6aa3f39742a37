import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { GroupSpec } from '../../src/chain/protocol/akash.ts';
import { buildGroups } from '../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../src/manifest/canonicalJson.ts';
import { crossValidate } from '../../src/manifest/crossValidate.ts';
import { parseManifest } from '../../src/manifest/parseManifest.ts';
import { findForeign } from '../../src/manifest/sdl/findExcess.ts';
import { parseSdl } from '../../src/manifest/sdl/parseSdl.ts';
import { readCommonYaml } from '../../src/manifest/sdl/readCommonYaml.ts';
import { readFullYaml } from '../../src/manifest/sdl/readYaml.ts';
import type { Sdl } from '../../src/manifest/sdl/sdl.ts';
import type { SdlProblem } from '../../src/manifest/sdl/sdlProblem.ts';
import { validateManifest } from '../../src/manifest/validateManifest.ts';

/** What is done with each input. */
export interface Target {
  /** Sound inputs to start from. */
  readonly corpus: readonly string[];
  /** @returns whether the input was taken. Throws when something is wrong with how it was taken or refused. */
  run(input: string): boolean;
}

const folder = new URL('../fixtures/sdl/', import.meta.url);

/** The targets by name, each with its corpus read. */
export const targets: Readonly<Record<'sdl' | 'manifest', () => Target>> = {
  sdl: () => ({ corpus: readFixtures('.yaml'), run: runSdl }),
  manifest: () => {
    const groups = readFixtures('.yaml').map((text) => buildGroups(parsed(text)));
    return { corpus: readFixtures('.manifest.canonical').map(spread), run: (input) => runManifest(input, groups) };
  },
};

function readFixtures(ending: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** On lines, so that changes of lines mean something. */
function spread(json: string): string {
  return JSON.stringify(JSON.parse(json), undefined, 1);
}

function parsed(text: string): Sdl {
  const sdl = parseSdl(text);
  if (!sdl.ok) throw new TypeError('a fixture does not parse');
  return sdl.value;
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new TypeError(what);
}

/** All that is made of a file that parses has to fit together. */
function runSdl(input: string): boolean {
  const common = findForeign(input) ? undefined : readCommonYaml(input);
  const full = common && readFullYaml(input);
  demand(!full || (full.ok && isDeepStrictEqual(full.value, common)), 'the two readers of YAML differ');
  const sdl = parseSdl(input);
  if (!sdl.ok) {
    const sound = sdl.error.every(
      ({ code, message, cure }) => /^[A-Z][A-Z_]+$/.test(code) && message !== '' && cure !== '',
    );
    demand(sdl.error.length > 0 && sound, 'a refusal without code, message or cure');
    demand(isInFileOrder(sdl.error), 'problems out of the order of the file');
    return false;
  }
  const manifest = buildManifest(sdl.value);
  if (!validateManifest(manifest).ok) return true;
  const json = canonicalJson(manifest);
  const received = parseManifest(json);
  demand(received.ok && canonicalJson(received.value) === json, 'the manifest does not survive the wire');
  demand(crossValidate(manifest, buildGroups(sdl.value)).ok, 'the manifest does not fit its own groups');
  return true;
}

function isInFileOrder(problems: readonly SdlProblem[]): boolean {
  const places = problems.map(({ line = 0, column = 0 }) => line * 100_000 + column);
  return places.every((place, index) => place >= (places[index - 1] ?? 0));
}

function runManifest(input: string, orders: readonly GroupSpec[][]): boolean {
  const received = parseManifest(input);
  if (!received.ok) {
    demand(/^MANIFEST_[A-Z_]+$/.test(received.error.code), 'a refusal without code');
    return false;
  }
  const json = canonicalJson(received.value);
  const again = parseManifest(json);
  demand(again.ok && canonicalJson(again.value) === json, 'the hash changes on the way');
  validateManifest(received.value);
  for (const groups of orders) crossValidate(received.value, groups);
  return true;
}
