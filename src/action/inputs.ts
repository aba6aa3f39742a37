import { err, ok, type Result } from '../base/result.ts';
import type { WalletSecret } from '../chain/wallet/wallet.ts';
import type { GithubAuth } from '../github/connection.ts';
import { withJobDefaults } from '../manifest/job/jobDefaults.ts';
import { type JobRequirements, parseJobRequirements } from '../manifest/job/parseJobRequirements.ts';
import type { MaxPrice } from '../manifest/job/parseMaxPrice.ts';
import { nearestName } from '../manifest/nearestName.ts';
import { type GivenInputs, inputFields, inputNames } from './inputFields.ts';
import type { InputProblem } from './inputProblem.ts';
import { problemsOf, shownValue } from './inputReader.ts';
import { checkTogether } from './inputRules.ts';
import { type Network, networks } from './networks.ts';

interface CommonInputs {
  readonly wallet: WalletSecret;
  readonly network: Network;
  readonly allowPrivateHosts: boolean;
}

/** What is to be rented: requirements in people's units, or a whole SDL (its text, or the path of a file). */
export type Wanted =
  | { readonly kind: 'requirements'; readonly job: JobRequirements; readonly maxPrice: MaxPrice }
  | { readonly kind: 'sdl'; readonly source: string; readonly maxPrice: MaxPrice | undefined };

export interface OrderInputs {
  readonly wanted: Wanted;
  readonly bidWaitMs: number;
  /** The time that the escrow must last for, and after which the machine is given back. */
  readonly timeLimitMs: number;
  readonly budgetUact: bigint | undefined;
}

/** The command of a `run`. */
export interface Command {
  readonly script: string;
  readonly shell: 'bash' | 'sh';
  /** Relative to the uploaded workspace. */
  readonly workingDirectory: string;
}

export interface RunInputs extends CommonInputs {
  readonly mode: 'run';
  readonly rental: string;
  readonly order: OrderInputs;
  readonly command: Command;
  /** Names of the step's variables that the machine may see. */
  readonly env: readonly string[];
  readonly upload: readonly string[];
  readonly download: readonly string[];
}

export interface StartInputs extends CommonInputs {
  readonly mode: 'start';
  readonly rental: string;
  readonly order: OrderInputs;
  readonly github: GithubAuth;
  /** Beside the unique one. */
  readonly labels: readonly string[];
  readonly group: string | undefined;
}

export interface StopInputs extends CommonInputs {
  readonly mode: 'stop';
  readonly rental: string;
  /** Without it the registration of a runner that never worked stays for a day. */
  readonly github: GithubAuth | undefined;
  readonly group: string | undefined;
}

export interface ReapInputs extends CommonInputs {
  readonly mode: 'reap';
  readonly github: GithubAuth;
}

export type Inputs = RunInputs | StartInputs | StopInputs | ReapInputs;
type Env = Readonly<Record<string, string | undefined>>;

const DEFAULTS = { bidWaitMs: 60_000, timeLimitMs: 60 * 60_000 };
const RUNNER_IMAGE = 'ghcr.io/actions/actions-runner:latest';
/** All but `.git`, which the upload leaves at home unless it is named: actions/checkout leaves a token there. */
const UPLOAD = ['**'];

/**
 * The action's inputs, from the variables `INPUT_…` that GitHub's runner sets: either all of them well-formed and fitting together, or
 * every problem at once.
 * @param stepId names the rental of a `run` together with the job's check run: the job's key is the same in all legs of a matrix.
 */
export function parseInputs(env: Env, stepId: string): Result<Inputs, InputProblem[]> {
  const raw = rawInputs(env);
  const unknown = unknownInputs(env);
  const parsed = inputFields.safeParse(raw);
  if (!parsed.success) return err([...unknown, ...problemsOf(parsed.error, raw)]);
  const given = parsed.data;
  const mode = given.mode ?? (given.run === undefined ? undefined : 'run');
  const together = checkTogether(given, mode, raw);
  const job = mode === 'run' || mode === 'start' ? readJob(given, mode, raw) : ok(undefined);
  const problems = [...unknown, ...together, ...(job.ok ? [] : job.error)];
  if (problems.length > 0 || mode === undefined || !job.ok) return err(problems);
  return ok(assemble(given, mode, job.value, stepId));
}

/** What the user wrote, by input name. GitHub upper-cases the name and keeps its dashes. */
function rawInputs(env: Env): Record<string, string | undefined> {
  return Object.fromEntries(inputNames.map((name) => [name, env[`INPUT_${name.toUpperCase()}`]]));
}

function unknownInputs(env: Env): InputProblem[] {
  const known: readonly string[] = inputNames;
  const given = Object.keys(env).filter((name) => name.startsWith('INPUT_'));
  const unknown = given
    .map((name) => name.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !known.includes(name));
  return unknown.map((field) => ({
    field,
    // Perhaps a secret under a mistyped name.
    value: '(not shown)',
    problem: 'is no input of this action',
    cure: unknownCure(field),
  }));
}

function unknownCure(field: string): string {
  const near = nearestName(field, inputNames);
  return near ? `Did you mean "${near}"?` : 'Take it out, or look its name up in action.yml.';
}

type Raw = Readonly<Record<string, string | undefined>>;

function readJob(
  given: GivenInputs,
  mode: 'run' | 'start',
  raw: Raw,
): Result<JobRequirements | undefined, InputProblem[]> {
  if (given.sdl !== undefined) return ok(undefined);
  const image = mode === 'start' ? (given['runner-image'] ?? RUNNER_IMAGE) : given.image;
  const { cpu, memory, storage, gpu, attributes, region } = given;
  const parsed = parseJobRequirements(withJobDefaults({ image, cpu, memory, storage, gpu, attributes, region }));
  if (parsed.ok) return parsed;
  return err(parsed.error.map((one) => jobProblem(one, mode, raw)));
}

/** The requirements' problem in the words of our inputs. */
function jobProblem({ field, value, problem, cure }: InputProblem, mode: 'run' | 'start', raw: Raw): InputProblem {
  const name = field === 'image' && mode === 'start' ? 'runner-image' : field;
  return { field: name, value: shownValue(name, raw[name] || value), problem, cure };
}

function assemble(given: GivenInputs, mode: Inputs['mode'], job: JobRequirements | undefined, stepId: string): Inputs {
  const common = commonOf(given);
  const github = authOf(given);
  const rental = given.rental ?? `${given['job-check-run-id']}-${stepId}`;
  const group = given['runner-group'];
  switch (mode) {
    case 'run':
      return { ...common, ...commandOf(given), mode, rental, order: orderOf(given, job) };
    case 'start': {
      const labels = given['runner-labels'] ?? [];
      return { ...common, mode, rental, order: orderOf(given, job), github: github as GithubAuth, labels, group };
    }
    case 'stop':
      return { ...common, mode, rental, github, group };
    case 'reap':
      return { ...common, mode, github: github as GithubAuth };
  }
}

function commonOf(given: GivenInputs): CommonInputs {
  const preset = networks[given.network ?? 'mainnet'];
  const privateKeyHex = given['private-key']?.replace(/^0x/i, '');
  return {
    wallet: privateKeyHex === undefined ? { mnemonic: given.mnemonic ?? '' } : { privateKeyHex },
    network: { chainId: given['chain-id'] ?? preset.chainId, nodes: given.node ?? preset.nodes },
    allowPrivateHosts: given['allow-private-hosts'] ?? false,
  };
}

function authOf(given: GivenInputs): GithubAuth | undefined {
  const { 'github-token': token, 'app-id': appId, 'app-private-key': privateKey } = given;
  if (appId !== undefined && privateKey !== undefined) return { kind: 'app', appId, privateKey };
  return token === undefined ? undefined : { kind: 'token', token };
}

function orderOf(given: GivenInputs, job: JobRequirements | undefined): OrderInputs {
  return {
    wanted: wantedOf(given, job),
    bidWaitMs: given['bid-wait'] ?? DEFAULTS.bidWaitMs,
    timeLimitMs: given['timeout-minutes'] ?? DEFAULTS.timeLimitMs,
    budgetUact: given['budget-run'],
  };
}

function wantedOf(given: GivenInputs, job: JobRequirements | undefined): Wanted {
  const maxPrice = given['max-price'];
  if (job && maxPrice) return { kind: 'requirements', job, maxPrice };
  return { kind: 'sdl', source: given.sdl ?? '', maxPrice };
}

function commandOf(given: GivenInputs): Pick<RunInputs, 'command' | 'env' | 'upload' | 'download'> {
  const workingDirectory = given['working-directory'] ?? '';
  return {
    command: { script: given.run ?? '', shell: given.shell ?? 'bash', workingDirectory },
    env: given.env ?? [],
    upload: given.upload ?? UPLOAD,
    download: given.download ?? [],
  };
}
