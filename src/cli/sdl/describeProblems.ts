import type { SdlProblem } from '../../manifest/sdl/sdlProblem.ts';

/** A name for people: `-` is standard input. */
export function nameOfInput(file: string): string {
  return file === '-' ? '(standard input)' : file;
}

/**
 * Problems for people, a few lines each: place, path, message and code; the source line with a caret; what to write instead. Nothing of the
 * file can steer the terminal, and no value of env and credentials is shown.
 * @param text the file, or empty when it could not be read.
 */
export function describeProblems(file: string, text: string, problems: readonly SdlProblem[]): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return problems.flatMap((problem) => [
    printable(`${placeOf(file, problem)}: ${subjectOf(problem)}${problem.message} [${problem.code}]`),
    ...excerpt(lines, problem),
    printable(`  ${problem.cure}`),
  ]);
}

function placeOf(file: string, { line, column }: SdlProblem): string {
  return line === undefined ? nameOfInput(file) : `${nameOfInput(file)}:${line}:${column ?? 1}`;
}

function subjectOf({ path }: SdlProblem): string {
  return path === '' ? '' : `${path}: `;
}

const SECRET_PATH = /^services\..*\.(?:env|credentials)\b/;
const WIDTH = 100;

function excerpt(lines: readonly string[], { path, line, column = 1 }: SdlProblem): string[] {
  const source = line === undefined ? undefined : lines[line - 1];
  if (source === undefined || SECRET_PATH.test(path)) return [];
  // A long line is shown from some way before the place.
  const from = Math.max(0, Math.min(column - 1, source.length) - WIDTH / 2);
  const shown = printable(withoutSecrets(source).slice(from, from + WIDTH));
  const gutter = String(line).padStart(5);
  return [`${gutter} | ${shown}`, `${' '.repeat(gutter.length)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`];
}

/** In a file that is no YAML, nobody knows which lines belong to env or credentials. */
function withoutSecrets(line: string): string {
  const cut = /=|(?:password|token|secret|key)["']?\s*:/i.exec(line);
  if (!cut) return line;
  return line.slice(0, cut.index + cut[0].length) + '*'.repeat(line.length - cut.index - cut[0].length);
}

/** One character for one, so that the caret stays in its place. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
}
