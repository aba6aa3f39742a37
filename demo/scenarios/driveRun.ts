import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseWorkflow } from '../../test/stand-ins/workflow/parseWorkflow.ts';
import type { RunEvent } from '../../test/stand-ins/workflow/runEvent.ts';
import { runWorkflow, type WorkflowOutcome } from '../../test/stand-ins/workflow/runWorkflow.ts';
import { createRunHost } from './createRunHost.ts';
import { hear, inspect, type LiveRun } from './liveRun.ts';
import { moveAway, UPLOADED } from './moveAway.ts';

/** Drives the scenario's workflow file with the built action, and ends the run at GitHub. */
export async function driveRun(live: LiveRun): Promise<WorkflowOutcome> {
  const { world, scenario, lose, cancel } = live;
  const run = world.github.createRun();
  const directory = join(world.directory, `run-${scenario.name}`);
  const mover = createMover(live, join(directory, 'moved-away'));
  const host = await createRunHost(world, {
    runId: run.id,
    directory,
    cancelled: cancel.signal,
    lost: lose.signal,
    onEvent: (event) => handleEvent(live, event, mover.onEvent),
    onRawLine: (line) => inspect(live, line),
    onForeignLine: (_, line) => hear(live, line),
  });
  const workflow = parseWorkflow(await readFile(join(world.root, scenario.file), 'utf8'));
  const outcome = await runWorkflow(workflow, host);
  world.github.completeRun(run.id, outcome.conclusion === 'skipped' ? 'success' : outcome.conclusion);
  if (!(await mover.moved()) && scenario.uploads) live.problems.push('no acknowledged upload was seen');
  return outcome;
}

function handleEvent(live: LiveRun, event: RunEvent, onEvent: (event: RunEvent) => void): void {
  if (event.kind === 'line' && event.command !== 'debug') hear(live, event.text);
  if (event.kind === 'job-started') live.stage.tell(`job ${event.job} starts on this machine`);
  onEvent(event);
}

/** Waits for the action to say that its upload is acknowledged, and moves the local workspace away then, once. */
function createMover(live: LiveRun, to: string) {
  let workspace = '';
  let moving: Promise<void> | undefined;
  return {
    onEvent(event: RunEvent) {
      if (event.kind === 'job-started') workspace = event.workspace;
      if (event.kind !== 'line' || !live.scenario.uploads || moving || !UPLOADED.test(event.text)) return;
      moving = moveAway(workspace, to);
      live.stage.tell('upload acknowledged: the local workspace is moved away');
    },
    async moved(): Promise<boolean> {
      await moving;
      return moving !== undefined;
    },
  };
}
