import type { Clock } from '../base/clock.ts';
import { unwrap } from '../base/result.ts';
import { describeError, isRunnerError, RunnerError } from '../base/runnerError.ts';
import { checkEvent } from '../github/eventPolicy.ts';
import type { Actions } from './actionsPort.ts';
import { formatProblem } from './inputProblem.ts';
import { type Inputs, parseInputs } from './inputs.ts';
import { needsPost, postMode } from './postMode.ts';
import { reapMode } from './reapMode.ts';
import { type RunContext, readRunContext } from './runContext.ts';
import { runMode } from './runMode.ts';
import { secretsOf } from './secrets.ts';
import { closeOnCancel, type SignalSource } from './signals.ts';
import type { Stage } from './stage.ts';
import { startMode } from './startMode.ts';
import { isPost, markMain, readState } from './state.ts';
import { stopMode } from './stopMode.ts';

/** The process that the action runs in, as it is or as a test has it. */
export interface ActionProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly actions: Actions;
  /** The event's payload. */
  readonly payload: unknown;
  readonly signals: SignalSource;
  readonly exit: (code: number) => void;
  readonly clock: Clock;
  /** Sets the stage for these inputs. */
  readonly compose: (inputs: Inputs, context: RunContext, signal: AbortSignal) => Promise<Stage>;
}

/**
 * The whole of `main` and of `post`. Returns the exit code, or undefined after a cancel, when the handler of the signal ends the process;
 * never throws. Secrets are masked before anything else is done, and every error is printed once, with its code and its cure.
 */
export async function runAction(process: ActionProcess): Promise<number | undefined> {
  const controller = new AbortController();
  try {
    for (const secret of secretsOf(process.env)) process.actions.setSecret(secret);
    await (isPost(process.actions) ? post : main)(process, controller);
    return 0;
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    for (const line of errorLines(error)) process.actions.error(line);
    return 1;
  }
}

async function main(process: ActionProcess, controller: AbortController): Promise<void> {
  markMain(process.actions);
  const context = readRunContext(process.env);
  const inputs = readInputs(process.env, context);
  if (inputs.mode === 'run' || inputs.mode === 'start') {
    unwrap(checkEvent({ name: context.eventName, payload: process.payload }));
  }
  await onStage(process, { context, inputs, controller }, (stage) => play(stage, inputs));
}

async function post(process: ActionProcess, controller: AbortController): Promise<void> {
  const state = readState(process.actions);
  if (!needsPost(state)) return process.actions.info('Nothing is left to give back.');
  const context = readRunContext(process.env);
  const inputs = readInputs(process.env, context);
  await onStage(process, { context, inputs, controller }, (stage) => postMode(stage, inputs, state));
}

function play(stage: Stage, inputs: Inputs): Promise<void> {
  switch (inputs.mode) {
    case 'run':
      return runMode(stage, inputs);
    case 'start':
      return startMode(stage, inputs);
    case 'stop':
      return stopMode(stage, inputs);
    case 'reap':
      return reapMode(stage, inputs);
  }
}

interface Scene {
  readonly context: RunContext;
  readonly inputs: Inputs;
  readonly controller: AbortController;
}

/** Plays with the handler of the signals in place, which needs the desk that the stage has. */
async function onStage(
  process: ActionProcess,
  { context, inputs, controller }: Scene,
  story: (stage: Stage) => Promise<void>,
): Promise<void> {
  const { actions, signals, exit, clock } = process;
  let stage: Stage | undefined;
  const close = async () => stage?.desk.closeNow();
  const report = (text: string) => actions.info(text);
  const removeHandlers = closeOnCancel({ source: signals, controller, close, report, exit, clock });
  try {
    stage = await process.compose(inputs, context, controller.signal);
    await story(stage);
  } finally {
    // After a cancel the handler still needs the way to the chain.
    if (!controller.signal.aborted) {
      removeHandlers();
      stage?.desk.dispose();
    }
  }
}

/** @throws RunnerError INPUTS_INVALID naming every field, its value, the problem and the cure. */
function readInputs(env: ActionProcess['env'], context: RunContext): Inputs {
  const parsed = parseInputs(env, context.stepId);
  if (parsed.ok) return parsed.value;
  const problems = parsed.error.map(formatProblem).join('\n');
  throw new RunnerError('INPUTS_INVALID', { count: parsed.error.length, problems });
}

function errorLines(error: unknown): string[] {
  if (error instanceof AggregateError && error.errors.every((one) => isRunnerError(one))) {
    return error.errors.map(describeError);
  }
  return [describeError(error)];
}
