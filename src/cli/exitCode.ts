import { CommanderError } from 'commander';
import { isRunnerError } from '../base/runnerError.ts';

/** 0 done, 1 failed, 2 wrong input; a command that a signal stopped half-way ends as a shell reports that signal. */
export const EXIT_CODES = { done: 0, failed: 1, input: 2, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 } as const;

const { SIGPIPE, SIGTERM } = EXIT_CODES;
const STOPPED: Readonly<Record<string, number>> = { SIGPIPE, SIGTERM };

const REMOTE_EXIT = 'akash-runner.remoteExit';

/** To be thrown where a command elsewhere has ended with an exit code that is to be ours. Nothing is said about it, as in `ssh`. */
export function remoteExit(code: number): CommanderError {
  return new CommanderError(code, REMOTE_EXIT, '');
}

/** The exit code for what a command threw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError && error.code === REMOTE_EXIT) return ownCode(error.exitCode);
  // Commander throws for --help and --version too, with the exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.input;
  if (!isRunnerError(error)) return EXIT_CODES.failed;
  if (isRunnerError(error, 'CANCELLED')) return STOPPED[String(error.args.reason)] ?? EXIT_CODES.SIGINT;
  return error.fault === 'user' ? EXIT_CODES.input : EXIT_CODES.failed;
}

/** The system keeps eight bits of a code; one that is not 0 must not become it. */
function ownCode(code: number): number {
  return code === 0 ? EXIT_CODES.done : code & 0xff || EXIT_CODES.failed;
}
