import { readdirSync, readFileSync } from 'node:fs';
import { generateManifest, generateManifestVersion, yaml } from '@akashnetwork/chain-sdk';
import { buildManifest } from '../src/manifest/buildManifest.ts';
import { manifestVersion } from '../src/manifest/manifestVersion.ts';
import { parseSdl } from '../src/manifest/sdl/parseSdl.ts';
import { type Figure, measure, perSecond, withBar } from './measure.ts';

const folder = new URL('../test/fixtures/sdl/', import.meta.url);

/** Runs before the first that counts: both are compiled by then. */
const WARM = 300;

/** From the text of a file to its hash, by this program and by the official TypeScript SDK in turn, for each file that both take. */
export async function sdlFileBenchmarks({ runs, manifests }: { runs: number; manifests: number }): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, text] of readFiles()) {
    if (!(await isTakenBySdk(text))) continue;
    await timeSdk(text, WARM);
    timeOurs(text, WARM);
    const theirs = await measure(`SDL ${name}: chain-sdk`, 'per second', runs, () => timeSdk(text, manifests));
    const ours = await measure(`SDL ${name}`, 'per second', runs, () => timeOurs(text, manifests));
    figures.push(withBar(ours, { least: theirs.median }), theirs);
  }
  return figures;
}

function readFiles(): Array<[name: string, text: string]> {
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return names.sort().map((file) => [file.slice(0, -5), readFileSync(new URL(file, folder), 'utf8')]);
}

async function isTakenBySdk(text: string): Promise<boolean> {
  try {
    await hashBySdk(text);
    return true;
  } catch {
    return false;
  }
}

async function hashBySdk(text: string): Promise<Uint8Array> {
  const manifest = generateManifest(yaml.template(text));
  if (!manifest.ok) throw new TypeError('the SDK refuses this file');
  return generateManifestVersion(manifest.value.groups);
}

async function timeSdk(text: string, times: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < times; index++) await hashBySdk(text);
  return perSecond(times, start);
}

function timeOurs(text: string, times: number): number {
  const start = performance.now();
  for (let index = 0; index < times; index++) {
    const sdl = parseSdl(text);
    if (!sdl.ok) throw new TypeError('a file of the benchmark does not parse');
    manifestVersion(buildManifest(sdl.value));
  }
  return perSecond(times, start);
}
