import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { err, ok, type Result } from '../../base/result.ts';
import { addSdlProblem, formatSdlPath, type SdlPath, type SdlProblem } from './sdlProblem.ts';
import type { YamlPlace, YamlValue } from './yamlTree.ts';

const MAX_BYTES = 64 * 1024;
/** Lexical pieces of the text. A file of the full size in block style has about 16,000; far more is made to keep a parser busy. */
const MAX_LEXEMES = 24_000;
const MAX_DEPTH = 32;
const MAX_ALIASES = 64;
/** Values after every alias is written out in place: what a reader may have to visit. */
const MAX_VALUES = 20_000;

/**
 * Reads YAML that a stranger may have written: the size is checked before parsing, depth and aliases are bounded, keys are unique, and
 * nothing is executed or converted.
 * @returns the root value, which is a map, or every problem found; `NOT_YAML` when the text is no YAML or no mapping.
 */
export function readYaml(text: string): Result<YamlValue, SdlProblem[]> {
  const refused = findExcess(text);
  if (refused) return err([refused]);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const [broken] = document.errors;
  if (broken) return err([notYaml(`The text is no YAML (${broken.code}).`, placeOf(lines, broken.pos[0]))]);
  if (!isMap(document.contents)) return err([notYaml('The text is no YAML mapping.')]);
  const state: ReaderState = { lines, anchors: new Map(), aliases: 0, problems: [] };
  const root = readNode(document.contents, [], state);
  if (root.size > MAX_VALUES) state.problems.unshift(tooLarge(`It holds more than ${MAX_VALUES} values.`));
  return state.problems.length > 0 ? err(state.problems) : ok(root.value);
}

/** Refuses by size and by shape before any tree is built. */
function findExcess(text: string): SdlProblem | undefined {
  if (text.length > MAX_BYTES || Buffer.byteLength(text) > MAX_BYTES)
    return tooLarge(`It has more than ${MAX_BYTES / 1024} KiB.`);
  let lexemes = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    depth = Math.max(0, depth + (BRACKETS.get(lexeme) ?? 0));
    if (depth > MAX_DEPTH) return tooDeep([]);
    if (++lexemes > MAX_LEXEMES) return tooLarge('It has too many parts.');
  }
  return undefined;
}

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

interface ReaderState {
  readonly lines: LineCounter;
  readonly anchors: Map<string, Sized | 'open'>;
  aliases: number;
  readonly problems: SdlProblem[];
}
interface Sized {
  readonly value: YamlValue;
  /** Values in it, aliases written out. */
  readonly size: number;
}

function readNode(node: unknown, path: SdlPath, state: ReaderState): Sized {
  const at = placeOf(state.lines, (node as Node | null)?.range?.[0] ?? 0);
  if (path.length > MAX_DEPTH) return refuse(tooDeep(path, at), at, state);
  if (isAlias(node)) return readAlias(node, path, at, state);
  const anchor = (node as { anchor?: string } | null)?.anchor;
  if (anchor) state.anchors.set(anchor, 'open');
  const read = readPlain(node, path, at, state);
  if (anchor) state.anchors.set(anchor, read);
  return read;
}

function readPlain(node: unknown, path: SdlPath, at: YamlPlace, state: ReaderState): Sized {
  if (isMap(node)) return readMap(node, path, at, state);
  if (isSeq(node)) {
    const items = node.items.map((item, index) => readNode(item, [...path, index], state));
    return { value: { kind: 'list', items: items.map(({ value }) => value), at }, size: sizeOf(items) };
  }
  const text = isScalar(node) ? String(node.value ?? '') : '';
  const isNull = !isScalar(node) || (node.type === 'PLAIN' && /^(?:~|null|Null|NULL|)$/.test(text));
  return { value: { kind: 'scalar', text, isNull, at }, size: 1 };
}

function readMap(node: YAMLMap, path: SdlPath, at: YamlPlace, state: ReaderState): Sized {
  const entries = new Map<string, { keyAt: YamlPlace; value: YamlValue }>();
  const values: Sized[] = [];
  for (const { key, value } of node.items) {
    const keyAt = placeOf(state.lines, (key as Node | null)?.range?.[0] ?? 0);
    const name = isScalar(key) ? String(key.value ?? '') : undefined;
    if (name === undefined || entries.has(name)) addSdlProblem(state.problems, badKey(name, path, keyAt));
    const read = readNode(value, [...path, name ?? '?'], state);
    values.push(read);
    if (name !== undefined) entries.set(name, { keyAt, value: read.value });
  }
  return { value: { kind: 'map', entries, at }, size: sizeOf(values) };
}

function readAlias(node: Alias, path: SdlPath, at: YamlPlace, state: ReaderState): Sized {
  const target = state.anchors.get(node.source);
  if (++state.aliases > MAX_ALIASES)
    return refuse(
      problem('YAML_ALIASES', path, `More than ${MAX_ALIASES} aliases.`, 'Write the values out.', at),
      at,
      state,
    );
  if (target === undefined || target === 'open')
    return refuse(
      problem('YAML_ALIASES', path, 'The alias refers to itself or to nothing.', 'Write the value out.', at),
      at,
      state,
    );
  return target;
}

/** The first such problem stands for all of its kind: a hostile file would repeat it thousands of times. */
function refuse(found: SdlProblem, at: YamlPlace, state: ReaderState): Sized {
  if (!state.problems.some(({ code }) => code === found.code)) addSdlProblem(state.problems, found);
  return { value: { kind: 'scalar', text: '', isNull: true, at }, size: 1 };
}

function sizeOf(parts: readonly Sized[]): number {
  return parts.reduce((sum, { size }) => sum + size, 1);
}

function placeOf(lines: LineCounter, offset: number): YamlPlace {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function problem(code: string, path: SdlPath, message: string, cure: string, at?: YamlPlace): SdlProblem {
  return { code, path: formatSdlPath(path), ...at, message, cure };
}
function notYaml(message: string, at?: YamlPlace): SdlProblem {
  return problem(
    'NOT_YAML',
    [],
    message,
    'Give an SDL file: a YAML mapping with version, services, profiles and deployment.',
    at,
  );
}
function tooLarge(message: string): SdlProblem {
  return problem('YAML_TOO_LARGE', [], message, 'Make the SDL smaller.');
}
function tooDeep(path: SdlPath, at?: YamlPlace): SdlProblem {
  return problem(
    'YAML_TOO_DEEP',
    path,
    `Nested more than ${MAX_DEPTH} levels.`,
    'No SDL needs that; check the brackets.',
    at,
  );
}
function badKey(name: string | undefined, path: SdlPath, at: YamlPlace): SdlProblem {
  if (name === undefined) return problem('YAML_KEY', path, 'A key is not a plain text.', 'Use a name as key.', at);
  return problem('YAML_DUPLICATE_KEY', [...path, name], `The key "${name}" occurs twice.`, 'Keep one of them.', at);
}
