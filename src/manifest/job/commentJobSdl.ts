import type { SdlComment } from '../render/attachComment.ts';
import type { Sdl } from '../sdl/sdl.ts';
import type { SdlPath } from '../sdl/sdlProblem.ts';
import { isSaltEntry } from './ciService.ts';
import type { GivenJobInputs } from './jobDefaults.ts';

/** What the user gave, as it was given. */
export interface JobOrigin {
  readonly given: GivenJobInputs;
  /** `0.20 USD/h`. */
  readonly maxPrice: string;
  /** Mean time of a block, by which a price per hour was converted. */
  readonly blockTimeMs: number;
}

const HEAD = `One machine for a CI job, as the Action orders it. Change what you like and give the file as the input "sdl".
The order of a running job differs in the group's name and in the salt: docs/sdl.md`;

const SUPERVISOR = `The supervisor: it waits for the job, runs it once, keeps log and exit code in files, and never ends by itself.
Job and secrets come later, through the provider's shell: docs/sdl.md
The input "sdl" may leave command and args out, and gets this one.`;

const SALT = 'Random, so that nobody can guess the env from the public hash of the manifest.';

const PORT = `A manifest needs one global endpoint. Nothing listens on this one; TCP other than 80 needs no host name.`;

const GROUP = `The group's name. A running job's is akr-<repository>-<run>-<attempt>-<name>-<index>.`;

/** Where each line of a job's SDL comes from. @param sdl as buildJobSdl makes it of these inputs. */
export function commentJobSdl(sdl: Sdl, origin: JobOrigin): SdlComment[] {
  const [service = ''] = sdl.services.keys();
  const [group = ''] = sdl.placement.keys();
  const { given } = origin;
  const from = (name: keyof GivenJobInputs): string =>
    given[name] === undefined ? `default of input ${name}` : `from input ${name}: ${oneLine(String(given[name]))}`;
  const resources: SdlPath = ['profiles', 'compute', service, 'resources'];
  const placement: SdlPath = ['profiles', 'placement', group];
  return [
    { path: [], text: HEAD },
    { path: ['services', service, 'image'], text: from('image') },
    { path: ['services', service, 'command'], text: SUPERVISOR },
    ...envComments(sdl, service),
    { path: ['services', service, 'expose', 0], text: PORT },
    { path: [...resources, 'cpu', 'units'], text: from('cpu') },
    { path: [...resources, 'memory', 'size'], text: from('memory') },
    { path: [...resources, 'storage', 'size'], text: from('storage') },
    { path: [...resources, 'gpu', 'units'], text: from('gpu') },
    { path: placement, text: GROUP },
    ...attributeComments(sdl, placement, given),
    { path: [...placement, 'pricing', service, 'amount'], text: priceText(origin) },
  ];
}

function envComments(sdl: Sdl, service: string): SdlComment[] {
  const env = sdl.services.get(service)?.env ?? [];
  return env.map((entry, index) => ({
    path: ['services', service, 'env', index],
    text: isSaltEntry(entry) ? SALT : 'from input env',
  }));
}

function attributeComments(sdl: Sdl, placement: SdlPath, { region }: GivenJobInputs): SdlComment[] {
  const [profile] = sdl.placement.values();
  const ofRegion = (key: string) => key === 'location-region' && (region ?? '').trim() !== '';
  return (profile?.attributes ?? []).map(({ key }) => ({
    path: [...placement, 'attributes', key],
    text: ofRegion(key) ? 'from input region' : 'from input attributes',
  }));
}

function priceText({ maxPrice, blockTimeMs }: JobOrigin): string {
  const rate = /usd/i.test(maxPrice) ? `, at ${blockTimeMs} ms a block and 1,000,000 uact a dollar` : '';
  return `per block; from input max-price: ${oneLine(maxPrice)}${rate}`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
