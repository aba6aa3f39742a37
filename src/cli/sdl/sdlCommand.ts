import { type Command, Option } from 'commander';
import type { GivenJobInputs } from '../../manifest/job/jobDefaults.ts';
import { parseMs } from '../parseOption.ts';

export type SdlOutput = 'text' | 'json' | 'yaml';

/** `sdl validate`. */
export interface SdlValidateOptions {
  readonly output: SdlOutput;
}
/** `sdl manifest` and `sdl groups`. */
export interface SdlShowOptions {
  readonly output: 'json' | 'yaml';
  readonly pretty?: true;
}
/** `sdl hash`. */
export interface SdlHashOptions {
  readonly output: SdlOutput;
}
/** `sdl render`: the Action's inputs as options. */
export interface SdlRenderOptions extends GivenJobInputs {
  readonly maxPrice?: string;
  readonly blockTimeMs: number;
  readonly group: string;
  readonly salt?: string;
  readonly comments: boolean;
}
/** `sdl fmt`. */
export interface SdlFmtOptions {
  readonly check?: true;
  readonly write?: true;
}

/** What the commands do. A file is a path, or `-` for standard input. */
export interface SdlRuns {
  validate(files: readonly string[], options: SdlValidateOptions): Promise<void>;
  manifest(file: string, options: SdlShowOptions): Promise<void>;
  groups(file: string, options: SdlShowOptions): Promise<void>;
  hash(file: string, options: SdlHashOptions): Promise<void>;
  render(file: string | undefined, options: SdlRenderOptions): Promise<void>;
  fmt(files: readonly string[], options: SdlFmtOptions): Promise<void>;
}

/** Adds `sdl` with its commands. None of them needs a node or a wallet. */
export function addSdlCommand(program: Command, runs: SdlRuns): void {
  const sdl = program.command('sdl').description('check, print and write SDL files; needs no node and no wallet');
  addValidate(sdl, runs);
  addShow(sdl, runs);
  addHash(sdl, runs);
  addRender(sdl, runs);
  addFmt(sdl, runs);
}

const FILE = 'an SDL file, or - for standard input';

function addValidate(sdl: Command, runs: SdlRuns): void {
  sdl
    .command('validate')
    .argument('[files...]', FILE, ['-'])
    .description('say all that is wrong with each file, with its place and what to write instead')
    .addOption(outputOption(['text', 'json', 'yaml'], 'text'))
    .addHelpText('after', examples('sdl validate app.yaml', 'sdl validate --output json one.yaml two.yaml'))
    .action((files: string[], options: SdlValidateOptions) => runs.validate(files, options));
}

function addShow(sdl: Command, runs: SdlRuns): void {
  const show = (name: 'manifest' | 'groups', what: string) =>
    sdl
      .command(name)
      .argument('[file]', FILE, '-')
      .description(what)
      .addOption(outputOption(['json', 'yaml'], 'json'))
      .option('--pretty', 'indented JSON, for people')
      .addHelpText('after', examples(`sdl ${name} app.yaml`, `sdl ${name} --pretty - <app.yaml`))
      .action((file: string, options: SdlShowOptions) => runs[name](file, options));
  show('manifest', 'the manifest, byte for byte as a provider gets it and as the hash is made of it');
  show('groups', 'the groups that providers bid on, in the JSON form of the reference');
}

function addHash(sdl: Command, runs: SdlRuns): void {
  sdl
    .command('hash')
    .argument('[file]', FILE, '-')
    .description("the manifest's version hash, as the deployment carries it on chain")
    .addOption(outputOption(['text', 'json', 'yaml'], 'text'))
    .addHelpText('after', examples('sdl hash app.yaml'))
    .action((file: string, options: SdlHashOptions) => runs.hash(file, options));
}

const RENDER_NOTE = `
With a file, its SDL is written anew from what it says: no comments, no anchors, defaults left out. With the Action's inputs as options, it
is the SDL that the Action would order, with comments that say where each line comes from.`;

function addRender(sdl: Command, runs: SdlRuns): void {
  sdl
    .command('render')
    .argument('[file]', `${FILE}, when no input of a job is given`)
    .description('an SDL as a file to go on with: of the inputs of the Action, or of another SDL')
    .option('--image <image>', 'container image (ubuntu:24.04)')
    .option('--cpu <cores>', 'cores, such as 4 or 500m (2)')
    .option('--memory <size>', 'memory, such as 8Gi (4Gi)')
    .option('--storage <size>', 'disk, such as 50Gi (10Gi)')
    .option('--gpu <gpus>', 'graphics cards, such as 1, rtx4090:1 or nvidia/a100:2')
    .option('--attributes <key=value>', 'what the provider must say of itself; may be repeated', joinLines)
    .option('--region <region>', "the provider's region, as its attribute location-region")
    .option('--max-price <price>', 'the most to pay, such as 0.20 USD/h or 120 uact/block')
    .option('--block-time-ms <ms>', 'mean time of a block, to convert a price per hour', parseMs, 6000)
    .option('--group <name>', "the group's name", 'job')
    .option('--salt <text>', 'a salt of your own instead of a random one')
    .option('--no-comments', 'leave the comments out')
    .addHelpText('after', RENDER_NOTE)
    .addHelpText(
      'after',
      examples("sdl render --cpu 4 --gpu rtx4090:1 --max-price '0.20 USD/h'", 'sdl render app.yaml'),
    )
    .action((file: string | undefined, options: SdlRenderOptions) => runs.render(file, options));
}

function addFmt(sdl: Command, runs: SdlRuns): void {
  sdl
    .command('fmt')
    .argument('[files...]', FILE, ['-'])
    .description('print a file in canonical form, with its comments')
    .addOption(new Option('--check', 'only name the files that are not in that form').conflicts('write'))
    .option('--write', 'write the files instead of printing')
    .addHelpText('after', examples('sdl fmt app.yaml', 'sdl fmt --write *.yaml', 'sdl fmt --check *.yaml'))
    .action((files: string[], options: SdlFmtOptions) => runs.fmt(files, options));
}

function outputOption(choices: readonly string[], fallback: string): Option {
  return new Option('--output <format>', 'how the answer is written').choices(choices).default(fallback);
}

function joinLines(value: string, before: string | undefined): string {
  return before === undefined ? value : `${before}\n${value}`;
}

function examples(...lines: string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  $ akash-runner ${line}`)].join('\n');
}
