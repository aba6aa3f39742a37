import { withDeadline } from '../base/abort.ts';
import { randomHex } from '../base/random.ts';
import { isRunnerError, RunnerError } from '../base/runnerError.ts';
import { composeWork } from '../tenant/machine/composeWork.ts';
import type { Machine } from '../tenant/machine/machine.ts';
import type { HandOver } from '../tenant/ports.ts';
import type { RunInputs } from './inputs.ts';
import { type LogRelay, openLogRelay } from './logRelay.ts';
import { pickEnv } from './pickEnv.ts';
import { rentedNumbers } from './rentalNumbers.ts';
import { planRental, rentMachine } from './rentMachine.ts';
import { type Note, settle } from './settle.ts';
import type { Stage } from './stage.ts';
import { inGroup } from './tellProgress.ts';

/**
 * Mode `run`: rents a machine, ships the workspace and the command to it, follows the log, brings files and exit code back, gives the machine
 * back.
 * @throws RunnerError COMMAND_FAILED when the command's exit code is not zero, TIME_LIMIT_REACHED, and whatever kept it from running.
 */
export async function runMode(stage: Stage, inputs: RunInputs): Promise<void> {
  const work = workOf(stage, inputs);
  const plan = await planRental(stage, inputs.order);
  const report = await settle(stage, inputs, async (note) => {
    const handOver = workspaceAndWork(stage, inputs, work);
    const rental = await rentMachine(stage, plan, { ...inputs, handOver });
    note(rentedNumbers(rental));
    await withinTimeLimit(stage, inputs, (relay, signal) =>
      followCommand(stage, rental.machine, { note, relay }, signal),
    );
    await bringBack(stage, inputs, rental.machine, note);
  });
  if (report.exitCode !== 0) throw new RunnerError('COMMAND_FAILED', { exitCode: report.exitCode ?? 'unknown' });
}

function workOf(stage: Stage, { command, env }: RunInputs): string {
  const { script: run, shell, workingDirectory } = command;
  return composeWork({ run, shell, workingDirectory, env: pickEnv(env, stage.env) });
}

/** The hand-over of a run: first the files, then the command that needs them. */
function workspaceAndWork(stage: Stage, inputs: RunInputs, work: string): HandOver {
  const { machines, context, actions } = stage;
  return async (machine, signal) => {
    const upload = { folder: context.workspace, patterns: inputs.upload, signal };
    await machines.uploadWorkspace(machine, {
      ...upload,
      onAcknowledged: ({ files, bytes }) => actions.info(`Workspace uploaded: ${files} files, ${bytes} bytes`),
    });
    await machines.placeWork(machine, work, signal);
    actions.info('Command handed over');
  };
}

/** Follows for as long as the time limit allows. The relay is closed when that is over, whatever still comes from the machine then. */
async function withinTimeLimit(
  stage: Stage,
  { order }: RunInputs,
  follow: (relay: LogRelay, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { clock, signal } = stage;
  const limit = { what: 'the command on the rented machine', deadlineMs: order.timeLimitMs, clock, signal };
  const relay = openLogRelay(stage.actions.write, randomHex(stage.random, 16));
  try {
    await withDeadline(limit, (until) => follow(relay, until));
  } catch (error) {
    if (!isRunnerError(error, 'DEADLINE_EXCEEDED') || error.args.what !== limit.what) throw error;
    throw new RunnerError('TIME_LIMIT_REACHED', { minutes: order.timeLimitMs / 60_000 });
  } finally {
    relay.close();
  }
}

async function followCommand(
  stage: Stage,
  machine: Machine,
  { note, relay }: { readonly note: Note; readonly relay: LogRelay },
  signal: AbortSignal,
): Promise<void> {
  const { machines, clock } = stage;
  const since = clock.now();
  for await (const bytes of machines.followLog(machine, signal)) relay.write(bytes);
  const exitCode = await machines.readExit(machine, signal);
  note({ phasesMs: { work: clock.now() - since } });
  if (exitCode === undefined) throw new RunnerError('EXIT_CODE_MISSING', { provider: machine.lease.provider });
  note({ exitCode });
}

/** Also after a command that failed: reports of failed tests are what one wants most. */
async function bringBack(stage: Stage, inputs: RunInputs, machine: Machine, note: Note): Promise<void> {
  const { actions, context, machines, clock, signal } = stage;
  if (inputs.download.length === 0) return;
  const since = clock.now();
  const options = { folder: context.workspace, patterns: inputs.download, signal };
  const paths = await inGroup(actions, 'Downloading files', () => machines.downloadFiles(machine, options));
  note({ phasesMs: { download: clock.now() - since } });
  actions.info(`Downloaded ${paths.length} files`);
}
