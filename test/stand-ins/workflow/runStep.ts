import { join } from 'node:path';
import { createCommandFiles, readCommandFiles } from './commandFiles.ts';
import { interpolate, isConditionMet } from './expression/evaluateExpression.ts';
import { evaluateAll, type JobState, scopeOf } from './jobState.ts';
import { type ActionMetadata, inputVariables } from './parseActionMetadata.ts';
import { parseCommandFile } from './parseCommandFile.ts';
import type { Step } from './parseWorkflow.ts';
import type { CommandFiles, Conclusion, StepRecord } from './runEvent.ts';
import { runStepProcess } from './runStepProcess.ts';
import { stepEnvironment } from './stepEnvironment.ts';

/** The post step of an action whose main step has started, and the state that the main step saved for it. */
export interface PostStep {
  readonly step: Step;
  readonly title: string;
  readonly script: string;
  readonly condition: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A step as a process: what to start, where it is titled, and variables beyond the ones of every step. */
interface Launch {
  readonly step: Step;
  readonly title: string;
  readonly stage: StepRecord['stage'];
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs one step if its condition lets it. Returns the post step that it registered, if any. */
export async function runStep(state: JobState, step: Step, index: number): Promise<PostStep | undefined> {
  const title = step.name ?? step.uses ?? `Run ${(step.run ?? '').split('\n')[0]}`;
  if (!isConditionMet(step.if, scopeOf(state, step))) {
    record(state, { ...recordOf(step, title, 'main'), outcome: 'skipped', conclusion: 'skipped' });
    return undefined;
  }
  if (step.run !== undefined) {
    await runProcess(state, shellLaunch(state, step, title), `${index}`);
    return undefined;
  }
  if (/^actions\/checkout@/.test(step.uses ?? '')) return checkout(state, step, title);
  return runAction(state, step, title, index);
}

/** Runs a post step, with the inputs and the saved state of its main step. */
export async function runPostStep(state: JobState, post: PostStep, index: number): Promise<void> {
  if (!isConditionMet(post.condition, scopeOf(state, post.step))) return;
  const { step, title, script, env } = post;
  const launch: Launch = { step, title, stage: 'post', command: state.host.node, args: [script], env };
  await runProcess(state, launch, `post-${index}`);
}

async function checkout(state: JobState, step: Step, title: string): Promise<undefined> {
  const { host, name } = state;
  host.onEvent({ kind: 'step-started', job: name, step: title });
  await host.checkout(state.workspace);
  const text = 'stand-in for actions/checkout: copied the sample project';
  host.onEvent({ kind: 'line', job: name, step: title, text });
  record(state, recordOf(step, title, 'main'));
}

async function runAction(state: JobState, step: Step, title: string, index: number): Promise<PostStep | undefined> {
  const { action, node } = state.host;
  const [name] = (step.uses ?? '').split('@');
  if (name !== action.name && name !== './') throw new TypeError(`the workflow stand-in has no action "${step.uses}"`);
  const env = actionInputs(state, step, action.metadata);
  const args = [join(action.directory, action.metadata.runs.main)];
  const saved = await runProcess(state, { step, title, stage: 'main', command: node, args, env }, `${index}`);
  const { post, 'post-if': condition } = action.metadata.runs;
  if (post === undefined) return undefined;
  const states = Object.entries(parseCommandFile(saved)).map(([key, value]) => [`STATE_${key}`, value] as const);
  const script = join(action.directory, post);
  return { step, title: `Post ${title}`, script, condition, env: { ...env, ...Object.fromEntries(states) } };
}

function actionInputs(state: JobState, step: Step, action: ActionMetadata): Record<string, string> {
  const scope = scopeOf(state, step);
  return inputVariables(action, evaluateAll(step.with, scope), (text) => interpolate(text, scope));
}

function shellLaunch(state: JobState, step: Step, title: string): Launch {
  const script = interpolate(step.run ?? '', scopeOf(state, step));
  return { step, title, stage: 'main', command: step.shell ?? 'sh', args: ['-e', '-c', script], env: {} };
}

/** Starts the process, waits for its end, reads its files into the job, and returns the text of its state file. */
async function runProcess(state: JobState, launch: Launch, label: string): Promise<string> {
  const { host, name, masker } = state;
  const files = await createCommandFiles(join(state.temp, '_runner_file_commands'), label);
  host.onEvent({ kind: 'step-started', job: name, step: launch.title, files });
  const exitCode = await runStepProcess({
    command: launch.command,
    args: launch.args,
    cwd: join(state.workspace, launch.step['working-directory'] ?? ''),
    env: { ...processEnvironment(state, launch, files), ...launch.env },
    masker,
    // A post step runs because the run was cancelled: the cancellation is over by then.
    cancelled: launch.stage === 'post' ? new AbortController().signal : host.cancelled,
    lost: host.lost,
    onRawLine: host.onRawLine,
    onLine: (text, command) => host.onEvent(lineEvent(name, launch.title, text, command)),
  });
  const written = await readCommandFiles(files);
  Object.assign(state.env, parseCommandFile(written.GITHUB_ENV));
  state.paths.push(...written.GITHUB_PATH.split('\n').filter((line) => line !== ''));
  record(state, {
    ...recordOf(launch.step, launch.title, launch.stage),
    ...conclusionOf(state, launch, exitCode),
    exitCode,
    outputs: parseCommandFile(written.GITHUB_OUTPUT),
    summary: masker.mask(written.GITHUB_STEP_SUMMARY),
  });
  return written.GITHUB_STATE;
}

function lineEvent(job: string, step: string, text: string, command: string | undefined) {
  return { kind: 'line' as const, job, step, text, ...(command === undefined ? {} : { command }) };
}

function processEnvironment(state: JobState, launch: Launch, files: CommandFiles): Record<string, string> {
  const { host, temp, workspace } = state;
  return stepEnvironment({
    github: { ...host.github, job: state.name, action: launch.step.id ?? '__action' },
    path: [...state.paths.toReversed(), host.path].join(':'),
    home: temp,
    temp,
    workspace,
    eventPath: join(temp, 'event.json'),
    actionPath: host.action.directory,
    files,
    env: scopeOf(state, launch.step).contexts['env'] as Record<string, string>,
  });
}

function conclusionOf(state: JobState, launch: Launch, exitCode: number) {
  const cancelled = launch.stage === 'main' && state.host.cancelled.aborted;
  const outcome: Conclusion = cancelled ? 'cancelled' : exitCode === 0 ? 'success' : 'failure';
  const forgiven = outcome === 'failure' && launch.step['continue-on-error'];
  return { outcome, conclusion: forgiven ? ('success' as const) : outcome };
}

function recordOf(step: Step, name: string, stage: StepRecord['stage']): StepRecord {
  return { id: step.id, name, stage, outcome: 'success', conclusion: 'success', exitCode: 0, outputs: {}, summary: '' };
}

function record(state: JobState, one: StepRecord): void {
  state.records.push(one);
  state.host.onEvent({ kind: 'step-ended', job: state.name, record: one });
}
