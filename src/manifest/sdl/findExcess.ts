import { Lexer } from 'yaml';
import { formatSdlPath, type SdlPath, type SdlProblem } from './sdlProblem.ts';
import type { YamlPlace } from './yamlTree.ts';

const MAX_BYTES = 64 * 1024;
/** Lexical pieces of the text. A file of the full size in block style has about 16,000; far more is made to keep a parser busy. */
const MAX_LEXEMES = 24_000;
/** Levels of lists and mappings; an SDL needs ten. */
export const MAX_DEPTH = 32;

/**
 * What Go's YAML refuses (control characters) or takes for the end of a line where YAML 1.2 does not (U+0085, U+2028, U+2029): a comment
 * would end there for one reader and go on for the other. Source: go-yaml v3 `readerc.go`, `yamlprivateh.go`.
 */
const FOREIGN_CHARACTER = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Refuses a text by its size and shape, before any tree is built: in time that grows with its length alone.
 * @param text from anyone.
 */
export function findExcess(text: string): SdlProblem | undefined {
  return findForeign(text) ?? findInLexemes(text);
}

/** Refuses a text by its length and characters alone. */
export function findForeign(text: string): SdlProblem | undefined {
  if (text.length > MAX_BYTES || Buffer.byteLength(text) > MAX_BYTES)
    return tooLarge(`It has more than ${MAX_BYTES / 1024} KiB.`);
  const foreign = text.replace(/^\ufeff/, ' ').search(FOREIGN_CHARACTER);
  return foreign >= 0 ? foreignCharacter(text, foreign) : undefined;
}

function findInLexemes(text: string): SdlProblem | undefined {
  const state: LexemeState = { depth: 0, indicators: 0, before: '\n' };
  let lexemes = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > MAX_LEXEMES) return tooLarge('It has too many parts.');
    if (isForeignTab(lexeme, state.before)) return foreignCharacter(text, text.indexOf('\t', offset));
    visit(lexeme, state);
    if (state.depth > MAX_DEPTH || state.indicators > MAX_DEPTH) return tooDeep([]);
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  return undefined;
}

interface LexemeState {
  /** Brackets that are open. */
  depth: number;
  /** How many of `-`, `?` and `:` stand one behind the other, which nests as deeply: `- - - a`, `{a: b: c: d}`. */
  indicators: number;
  before: string;
}

function visit(lexeme: string, state: LexemeState): void {
  state.depth = Math.max(0, state.depth + (BRACKETS.get(lexeme) ?? 0));
  if (/^[-?:]$/.test(lexeme)) state.indicators++;
  else if (BRACKETS.has(lexeme) || lexeme === ',' || (state.depth === 0 && /^\r?\n$/.test(lexeme)))
    state.indicators = 0;
  state.before = lexeme;
}

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

/** What the lexer adds to the text to tell its pieces apart. */
const MARKS: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f', '\ufeff']);

/** YAML 1.2 lets a tab stand where Go's YAML wants a space: before anything on a line, and behind a dash. */
function isForeignTab(lexeme: string, before: string): boolean {
  return /^ *\t/.test(lexeme) && /^(?:\r?\n|[-?])$/.test(before);
}

/** The problem of a text that is too large. @param message says in which way. */
export function tooLarge(message: string): SdlProblem {
  return { code: 'YAML_TOO_LARGE', path: '', message, cure: 'Make the SDL smaller.' };
}

/** The problem of a text that is nested too deeply. @param path of the first value that is. */
export function tooDeep(path: SdlPath, at?: YamlPlace): SdlProblem {
  const message = `Nested more than ${MAX_DEPTH} levels.`;
  return {
    code: 'YAML_TOO_DEEP',
    path: formatSdlPath(path),
    ...at,
    message,
    cure: 'No SDL needs that; check the brackets.',
  };
}

function foreignCharacter(text: string, index: number): SdlProblem {
  const lines = text.slice(0, index).split('\n');
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'YAML_CHARACTER',
    path: '',
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    message: `The character U+${code} cannot stand here.`,
    cure: 'Use spaces and line feeds; write others as an escape in double quotes.',
  };
}
