/** What is wrong with one input, and what to do about it. */
export interface InputProblem {
  readonly field: string;
  /** As given; `(secret)` for a secret. */
  readonly value: string;
  readonly problem: string;
  readonly cure: string;
}

/** One line for a person: field, value, problem, cure. */
export function formatProblem(problem: InputProblem): string {
  return `- ${problem.field} "${problem.value}": ${problem.problem}. ${problem.cure}`;
}
