import type { GivenInputs, InputName } from './inputFields.ts';
import type { InputProblem } from './inputProblem.ts';
import { shownValue } from './inputReader.ts';
import { networks } from './networks.ts';

type Mode = 'run' | 'start' | 'stop' | 'reap';
type Raw = Readonly<Record<string, string | undefined>>;
/** A rule finds what is wrong with inputs that are each well-formed. */
type Rule = (given: GivenInputs, mode: Mode) => Array<readonly [InputName, problem: string, cure: string]>;

const RULES: readonly Rule[] = [
  walletRule,
  nodeRule,
  runRule,
  rentalRule,
  priceRule,
  githubRule,
  appRule,
  imageRule,
  sdlRule,
];

/** Everything that is wrong with the inputs taken together. */
export function checkTogether(given: GivenInputs, mode: Mode | undefined, raw: Raw): InputProblem[] {
  const found = mode ? RULES.flatMap((rule) => rule(given, mode)) : [NO_MODE];
  return found.map(([field, problem, cure]) => ({ field, value: shownValue(field, raw[field]), problem, cure }));
}

const NO_MODE = [
  'mode',
  'is missing, and so is "run"',
  'Give a command as "run", or a mode: start, stop or reap.',
] as const;

function walletRule(given: GivenInputs): ReturnType<Rule> {
  const both = given.mnemonic !== undefined && given['private-key'] !== undefined;
  if (both) return [['private-key', 'is given beside "mnemonic"', 'Give one of the two.']];
  if (given.mnemonic !== undefined || given['private-key'] !== undefined) return [];
  return [['mnemonic', 'is missing', 'Give "mnemonic" or "private-key" from a secret of the repository.']];
}

function nodeRule(given: GivenInputs): ReturnType<Rule> {
  const network = given.network ?? 'mainnet';
  if (given.node !== undefined || networks[network].nodes.length > 0) return [];
  return [
    ['node', `is missing, and the network "${network}" has no nodes of its own`, 'Give the RPC URL of your node.'],
  ];
}

function runRule(given: GivenInputs, mode: Mode): ReturnType<Rule> {
  if (mode === 'run' && given.run === undefined) {
    return [['run', 'is missing', 'Give the command that the rented machine is to run.']];
  }
  if (mode === 'run' || given.run === undefined) return [];
  return [['run', `has no meaning in mode "${mode}"`, 'Take it out, or take "mode" out.']];
}

function rentalRule(given: GivenInputs, mode: Mode): ReturnType<Rule> {
  if (given.rental !== undefined || mode === 'reap') return [];
  if (mode === 'run' && given['job-check-run-id'] !== undefined) return [];
  const problem = mode === 'run' ? 'is missing, and this runner does not tell the job by its check run' : 'is missing';
  return [['rental', problem, 'Give a name that is unique in the workflow run, the same for start and stop.']];
}

function priceRule(given: GivenInputs, mode: Mode): ReturnType<Rule> {
  if (given['max-price'] !== undefined || given.sdl !== undefined || mode === 'stop' || mode === 'reap') return [];
  return [['max-price', 'is missing', 'Say what a machine may cost, such as 0.20 USD/h or 120 uact/block.']];
}

function githubRule(given: GivenInputs, mode: Mode): ReturnType<Rule> {
  if (given['github-token'] !== undefined || given['app-id'] !== undefined || mode === 'run' || mode === 'stop')
    return [];
  const cures = {
    start: 'Give a token that may administer runners (the GITHUB_TOKEN may not), or "app-id" and "app-private-key".',
    reap: 'Give a token with "actions: read", such as the GITHUB_TOKEN.',
  };
  return [['github-token', 'is missing', cures[mode]]];
}

function appRule(given: GivenInputs): ReturnType<Rule> {
  const id = given['app-id'] !== undefined;
  const key = given['app-private-key'] !== undefined;
  if (id && !key) return [['app-private-key', 'is missing beside "app-id"', 'Give the private key of the App.']];
  if (key && !id) return [['app-id', 'is missing beside "app-private-key"', 'Give the number of the App.']];
  if (!id || given['github-token'] === undefined) return [];
  return [['github-token', 'is given beside "app-id"', 'Give a token or an App, not both.']];
}

function imageRule(given: GivenInputs, mode: Mode): ReturnType<Rule> {
  if (mode === 'start' && given.image !== undefined) {
    return [['image', 'has no meaning in mode "start"', 'Name the image that holds the runner as "runner-image".']];
  }
  if (mode !== 'run' || given['runner-image'] === undefined) return [];
  return [['runner-image', 'has no meaning in mode "run"', 'Name the image for the command as "image".']];
}

function sdlRule(given: GivenInputs): ReturnType<Rule> {
  if (given.sdl === undefined) return [];
  const inside = ['image', 'runner-image', 'cpu', 'memory', 'storage', 'gpu', 'attributes', 'region'] as const;
  const both = inside.filter((name) => given[name] !== undefined);
  return both.map((name) => [name, 'is given beside "sdl"', 'Say it in the SDL, or leave the SDL out.'] as const);
}
