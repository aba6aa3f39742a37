import * as z from 'zod';
import { ok } from '../base/result.ts';
import { type MaxPrice, parseMaxPrice } from '../manifest/job/parseMaxPrice.ts';
import { parseBudget } from './budget.ts';
import { duration, flag, lines, names, oneOf, optional, type Reader, refuse, text } from './inputReader.ts';
import { type NetworkName, networks } from './networks.ts';

const NETWORKS = Object.keys(networks) as NetworkName[];
const DAY_MINUTES = 24 * 60;

const maxPrice: Reader<MaxPrice> = (given) => {
  const parsed = parseMaxPrice(given);
  return parsed.ok ? parsed : refuse(parsed.error.problem, parsed.error.cure);
};

const budget: Reader<bigint> = (given) => {
  const uact = parseBudget(given);
  return uact === undefined ? refuse('is not an amount above zero', 'Write it as 0.50 USD or 500000 uact.') : ok(uact);
};

const directory: Reader<string> = (given) => {
  const leaves = given.startsWith('/') || given.split('/').includes('..');
  if (leaves) return refuse('leaves the workspace', 'Write a path below the workspace, without "..".');
  return ok(given.replace(/^\.\/+/, ''));
};

const nodes: Reader<string[]> = (given) => {
  const found = given.split(/[\s,]+/).filter((one) => one !== '');
  const wrong = found.findIndex((one) => !/^https?:$/.test(protocolOf(one)));
  // A node's URL may hold a credential, so the wrong one is named by its place.
  if (wrong >= 0) return refuse(`entry ${wrong + 1} is no http(s) URL`, 'Write URLs such as https://rpc.akashnet.net.');
  return ok(found);
};

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

const rental: Reader<string> = (given) =>
  given.length <= 200 ? ok(given) : refuse('is longer than 200 characters', 'Choose a shorter name.');

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LABEL = /^[^\s,]{1,256}$/;

/** Every input by its name in `action.yml`, each read on its own. */
export const inputFields = z.object({
  mode: optional(oneOf('run', 'start', 'stop', 'reap')),
  rental: optional(rental),
  'job-check-run-id': optional(text),
  run: optional(text),
  shell: optional(oneOf('bash', 'sh')),
  'working-directory': optional(directory),
  upload: optional(lines),
  download: optional(lines),
  env: optional(names(VARIABLE, 'a name of a variable', 'NODE_ENV')),
  image: optional(text),
  cpu: optional(text),
  memory: optional(text),
  storage: optional(text),
  gpu: optional(text),
  attributes: optional(text),
  region: optional(text),
  sdl: optional(text),
  'max-price': optional(maxPrice),
  'bid-wait': optional(duration(1_000, 1, 3_600, 'seconds')),
  'timeout-minutes': optional(duration(60_000, 0.1, 5 * DAY_MINUTES, 'minutes')),
  'budget-run': optional(budget),
  mnemonic: optional(text),
  'private-key': optional(text),
  network: optional(oneOf(...NETWORKS)),
  node: optional(nodes),
  'chain-id': optional(text),
  'github-token': optional(text),
  'app-id': optional(text),
  'app-private-key': optional(text),
  'runner-labels': optional(names(LABEL, 'a label', 'gpu')),
  'runner-group': optional(text),
  'runner-image': optional(text),
  'allow-private-hosts': optional(flag),
});

export type InputName = keyof typeof inputFields.shape;
/** What was read, field by field; undefined where nothing was given. */
export type GivenInputs = z.output<typeof inputFields>;

export const inputNames = Object.keys(inputFields.shape) as InputName[];
