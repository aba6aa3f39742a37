/** One thing that is wrong with an SDL file. Values of env and credentials are never shown. */
export interface SdlProblem {
  /** Stable name, such as `SDL_UNKNOWN_KEY` or `NOT_YAML`. */
  readonly code: string;
  /** Where in the file's structure: `services.web.expose[0].port`; empty for the file as a whole. */
  readonly path: string;
  /** Place in the text, counted from 1. Absent for what is missing altogether. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** What to write instead. */
  readonly cure: string;
}

/** More would not help anyone who has to mend the file, and a hostile one could make millions. */
const MAX_PROBLEMS = 100;

/** Adds a problem, as long as there are not too many already. */
export function addSdlProblem(problems: SdlProblem[], problem: SdlProblem): void {
  if (problems.length < MAX_PROBLEMS) problems.push(problem);
}

export type SdlPath = ReadonlyArray<string | number>;

/** `services.web.expose[0].port`. */
export function formatSdlPath(path: SdlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** The problems as lines for a person: place, message, cure. */
export function describeSdlProblems(problems: readonly SdlProblem[]): string {
  return problems.map(describeOne).join('\n');
}

function describeOne(problem: SdlProblem): string {
  const place = problem.line === undefined ? '' : ` (line ${problem.line}, column ${problem.column})`;
  return `${problem.path || 'the file'}${place}: ${problem.message} ${problem.cure}`;
}
