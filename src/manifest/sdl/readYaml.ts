import { type Alias, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { err, ok, type Result } from '../../base/result.ts';
import { findExcess, findForeign, MAX_DEPTH, tooDeep, tooLarge } from './findExcess.ts';
import { readCommonYaml } from './readCommonYaml.ts';
import { addSdlProblem, formatSdlPath, type SdlPath, type SdlProblem } from './sdlProblem.ts';
import type { YamlMap, YamlPlace, YamlValue } from './yamlTree.ts';

const MAX_ALIASES = 64;
/** Values after every alias is written out in place: what a reader may have to visit. */
const MAX_VALUES = 20_000;

const ESCAPE = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;
/** What YAML 1.2 took over from JSON, and Go's YAML refuses: `\/`, and halves of characters. */
const FOREIGN_ESCAPE = /^\\(?:\/|u[dD][89a-fA-F]|U0000[dD][89a-fA-F])/;

/**
 * Reads YAML that a stranger may have written: the size is checked before parsing, depth and aliases are bounded, keys are unique, and
 * nothing is executed or converted. Mappings merged with `<<` are resolved as Go resolves them: the mapping's own keys win, then the first
 * of a list. Where YAML 1.2 and Go's reader differ, or a tag changes a value's type, the file is refused.
 * @returns the root value, which is a map, or every problem found; `NOT_YAML` when the text is no YAML or no mapping.
 */
export function readYaml(text: string): Result<YamlValue, SdlProblem[]> {
  const common = findForeign(text) ? undefined : readCommonYaml(text);
  return common ? ok(common) : readFullYaml(text);
}

/** As readYaml, by the full reader alone. */
export function readFullYaml(text: string): Result<YamlValue, SdlProblem[]> {
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
  if (document.directives?.yaml.explicit)
    return err([notYaml('The text has a %YAML directive.', { line: 1, column: 1 })]);
  if (!isMap(document.contents)) return err([notYaml('The text is no YAML mapping.')]);
  const state: ReaderState = { text, lines, anchors: new Map(), aliases: 0, problems: [] };
  const root = readNode(document.contents, [], state);
  if (root.size > MAX_VALUES) state.problems.unshift(tooLarge(`It holds more than ${MAX_VALUES} values.`));
  return state.problems.length > 0 ? err(state.problems) : ok(root.value);
}

interface ReaderState {
  readonly text: string;
  readonly lines: LineCounter;
  readonly anchors: Map<string, Sized | 'open'>;
  aliases: number;
  readonly problems: SdlProblem[];
}
type Entry = YamlMap['entries'] extends ReadonlyMap<string, infer Value> ? Value : never;
interface Sized {
  readonly value: YamlValue;
  /** Values in it, aliases written out. */
  readonly size: number;
}

function readNode(node: unknown, path: SdlPath, state: ReaderState): Sized {
  const at = placeOf(state.lines, (node as Node | null)?.range?.[0] ?? 0);
  if (path.length > MAX_DEPTH) return refuse(tooDeep(path, at), at, state);
  if (isAlias(node)) return readAlias(node, path, at, state);
  refuseForeignNode(node, path, at, state);
  const anchor = (node as { anchor?: string } | null)?.anchor;
  if (anchor) state.anchors.set(anchor, 'open');
  const read = readPlain(node, path, at, state);
  if (anchor) state.anchors.set(anchor, read);
  return read;
}

/** Tags change what a value is; `!!str`, `!!seq` and `!!map` only say what it looks like. */
function refuseForeignNode(node: unknown, path: SdlPath, at: YamlPlace, state: ReaderState): void {
  const { tag, range } = (node ?? {}) as Partial<Node>;
  if (tag !== undefined && !/^tag:yaml\.org,2002:(?:str|seq|map)$/.test(tag))
    refuse(problem('YAML_TAG', path, `The tag "${tag}" is not supported.`, 'Remove it.', at), at, state);
  if (isScalar(node) && node.type === 'QUOTE_DOUBLE' && hasForeignEscape(state.text.slice(range?.[0], range?.[1])))
    refuse(
      problem('YAML_ESCAPE', path, 'An escape is not known to YAML 1.1.', 'Write the character itself.', at),
      at,
      state,
    );
}

function hasForeignEscape(written: string): boolean {
  return written.match(ESCAPE)?.some((found) => FOREIGN_ESCAPE.test(found)) ?? false;
}

function readPlain(node: unknown, path: SdlPath, at: YamlPlace, state: ReaderState): Sized {
  if (isMap(node)) return readMap(node, path, at, state);
  if (isSeq(node)) {
    const items = node.items.map((item, index) => readNode(item, [...path, index], state));
    return { value: { kind: 'list', items: items.map(({ value }) => value), at }, size: sizeOf(items) };
  }
  const text = isScalar(node) ? String(node.value ?? '') : '';
  const isPlain = !isScalar(node) || (node.type === 'PLAIN' && node.tag === undefined);
  const isNull = isPlain && /^(?:~|null|Null|NULL|)$/.test(text);
  return { value: { kind: 'scalar', text, isNull, isPlain, at }, size: 1 };
}

function readMap(node: YAMLMap, path: SdlPath, at: YamlPlace, state: ReaderState): Sized {
  const entries = new Map<string, Entry>();
  const values: Sized[] = [];
  for (const { key, value } of node.items) {
    const { name, keyAt } = readKey(key, state);
    if (name === undefined || entries.has(name)) addSdlProblem(state.problems, badKey(name, path, keyAt));
    const read = readNode(value, [...path, name ?? '?'], state);
    values.push(read);
    if (name !== undefined) entries.set(name, { keyAt, value: read.value });
  }
  return { value: { kind: 'map', ...mergeEntries(entries, path, state), at }, size: sizeOf(values) };
}

/** The key of a merge, which a name cannot be. */
const MERGE = '<<\0';

/** @returns no name for a key that is not a plain text. */
function readKey(key: unknown, { lines }: ReaderState): { name: string | undefined; keyAt: YamlPlace } {
  const keyAt = placeOf(lines, (key as Node | null)?.range?.[0] ?? 0);
  if (!isScalar(key) || key.tag !== undefined) return { name: undefined, keyAt };
  const text = String(key.value ?? '');
  return { name: text === '<<' && key.type === 'PLAIN' ? MERGE : text, keyAt };
}

function mergeEntries(
  entries: Map<string, Entry>,
  path: SdlPath,
  state: ReaderState,
): Pick<YamlMap, 'entries' | 'mergedAt'> {
  const merge = entries.get(MERGE);
  if (!merge) return { entries };
  entries.delete(MERGE);
  if (!mergeInto(entries, merge.value)) addSdlProblem(state.problems, badMerge([...path, '<<'], merge.keyAt));
  return { entries, mergedAt: merge.keyAt };
}

/** Adds the entries that are not there yet, in the order of the mappings. @returns false when the value is no mapping and no list of them. */
function mergeInto(entries: Map<string, Entry>, value: YamlValue): boolean {
  const sources = value.kind === 'list' ? value.items : [value];
  for (const source of sources) {
    if (source.kind !== 'map') return false;
    for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
  }
  return true;
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
  return { value: { kind: 'scalar', text: '', isNull: true, isPlain: true, at }, size: 1 };
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
function badMerge(path: SdlPath, at: YamlPlace): SdlProblem {
  return problem('YAML_MERGE', path, 'What is merged is no mapping.', 'Merge a mapping, or a list of mappings.', at);
}
function badKey(name: string | undefined, path: SdlPath, at: YamlPlace): SdlProblem {
  if (name === undefined) return problem('YAML_KEY', path, 'A key is not a plain text.', 'Use a name as key.', at);
  const shown = name === MERGE ? '<<' : name;
  return problem('YAML_DUPLICATE_KEY', [...path, shown], `The key "${shown}" occurs twice.`, 'Keep one of them.', at);
}
