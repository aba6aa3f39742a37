import { CommanderError } from 'commander';
import { isRunnerError } from '../base/runnerError.ts';

/** 0 done, 1 failed, 2 wrong input; a command that a signal stopped half-way ends as a shell reports that signal. */
export const EXIT_CODES = { done: 0, failed: 1, input: 2, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 } as const;

const { SIGPIPE, SIGTERM } = EXIT_CODES;
const STOPPED: Readonly<Record<string, number>> = { SIGPIPE, SIGTERM };

/** The exit code for what a command threw. */
export function exitCodeOf(error: unknown): number {
  // Commander throws for --help and --version too, with the exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.input;
  if (!isRunnerError(error)) return EXIT_CODES.failed;
  if (isRunnerError(error, 'CANCELLED')) return STOPPED[String(error.args.reason)] ?? EXIT_CODES.SIGINT;
  return error.fault === 'user' ? EXIT_CODES.input : EXIT_CODES.failed;
}
