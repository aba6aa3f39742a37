import { RunnerError } from '../../base/runnerError.ts';
import { describeSdlProblems, type SdlProblem } from './sdlProblem.ts';

/** All problems as one error, for an edge that has to stop. */
export function sdlError(problems: readonly SdlProblem[]): RunnerError<'SDL_INVALID'> {
  return new RunnerError('SDL_INVALID', { count: problems.length, problems: describeSdlProblems(problems) });
}
