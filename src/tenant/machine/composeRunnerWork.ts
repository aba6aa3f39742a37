import { shellQuote } from './shellQuote.ts';

/**
 * The machine's work in mode `start`: a GitHub runner with its single-use JIT config. The script removes itself first, so that the job
 * which the runner gets does not find the config in a file. The runner takes the variable out of its own environment.
 */
export function composeRunnerWork(jitConfig: string): string {
  return [
    'rm -f -- "$0"',
    `export ACTIONS_RUNNER_INPUT_JITCONFIG=${shellQuote(jitConfig)}`,
    // Containers run as root where the image says so, and the runner refuses that unless it is told.
    'export RUNNER_ALLOW_RUNASROOT=1',
    'if [ -x /home/runner/run.sh ]; then exec /home/runner/run.sh; fi',
    'exec run.sh',
    '',
  ].join('\n');
}
