import { Listr } from 'listr2';
import type { Stage } from '../scenarios/liveRun.ts';

/** A part of the demo. Returns what its title says when it is done; throws when it failed. */
export interface Step {
  readonly title: string;
  readonly run: (stage: Stage) => Promise<string>;
}

/** `live`: a terminal that can be redrawn. `lines`: a log. */
export type ShowMode = 'live' | 'lines';

/**
 * Runs the steps after each other and shows them. A step that fails ends the row.
 * @param print takes the lines of the mode `lines`.
 */
export async function runSteps(steps: readonly Step[], mode: ShowMode, print: (line: string) => void): Promise<void> {
  if (mode === 'live') await runLive(steps);
  else await runLines(steps, print);
}

async function runLive(steps: readonly Step[]): Promise<void> {
  const tasks = steps.map((step) => ({
    title: step.title,
    task: async (_: unknown, task: { title: string | undefined; output: string }) => {
      const say = (text: string) => {
        task.output = text;
      };
      const done = await step.run({ tell: (text) => say(`• ${text}`), echo: (text) => say(`  ${text}`) });
      task.title = `${step.title}: ${done}`;
    },
    rendererOptions: { outputBar: 6, persistentOutput: false },
  }));
  await new Listr(tasks, {
    // Its own answer to SIGINT is to exit at once; ours cleans up first.
    registerSignalListeners: false,
    rendererOptions: { collapseSubtasks: false, showErrorMessage: false },
  }).run();
}

async function runLines(steps: readonly Step[], print: (line: string) => void): Promise<void> {
  const start = performance.now();
  const stamp = () => `${((performance.now() - start) / 1000).toFixed(1).padStart(5)}s`;
  for (const step of steps) {
    print(`${stamp()} ▸ ${step.title}`);
    const done = await step.run({
      tell: (text) => print(`${stamp()}   • ${text}`),
      echo: (text) => print(`${stamp()}     │ ${text}`),
    });
    print(`${stamp()} ✔ ${done}`);
  }
}
