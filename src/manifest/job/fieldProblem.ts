import { RunnerError } from '../../base/runnerError.ts';

/** What is wrong with one input of a job. */
export interface FieldProblem {
  /** Stable name, such as `PRICE_ZERO`. */
  readonly code: string;
  /** The input's name as the user wrote it: `memory`. */
  readonly field: string;
  /** As given; empty where it may be a secret. */
  readonly value: string;
  readonly problem: string;
  readonly cure: string;
}

/** All problems as one error, for an edge that has to stop. */
export function fieldProblemsError(problems: readonly FieldProblem[]): RunnerError<'JOB_REQUIREMENTS_INVALID'> {
  const lines = problems.map(({ field, value, problem, cure }) => `${field}: "${value}" ${problem}. ${cure}`);
  return new RunnerError('JOB_REQUIREMENTS_INVALID', { count: problems.length, problems: lines.join('\n') });
}
