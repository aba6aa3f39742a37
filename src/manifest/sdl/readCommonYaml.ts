import type { YamlMap, YamlPlace, YamlScalar, YamlValue } from './yamlTree.ts';

/** Longer texts go to the full reader, which counts what they hold. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 16;

/**
 * Reads the part of YAML in which nearly all SDL files are written: block and flow mappings and lists, plain and simply quoted scalars on
 * one line, comments. Many times faster than a full reader. It decides nothing: what it is not sure of it leaves to the full reader, with
 * which it has to agree, places included.
 * @param text without control characters.
 * @returns undefined for anything else: anchors, tags, escapes, block scalars, several lines, tabs, repeated keys, errors.
 */
export function readCommonYaml(text: string): YamlMap | undefined {
  if (text.length > MAX_LENGTH || /[\t\r\ufeff]/.test(text)) return undefined;
  const reader: Reader = { lines: listLines(text), next: 0 };
  const [start] = reader.lines;
  if (start?.content === '---' && start.indent === 0) reader.next++;
  const first = reader.lines[reader.next];
  const root = first && readMap(reader, first.indent, 0);
  return reader.next === reader.lines.length ? root : undefined;
}

interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Columns before the content, counted from 0. */
  readonly indent: number;
  readonly content: string;
}

interface Reader {
  /** Those with more than white space and comments. */
  readonly lines: Line[];
  next: number;
}

function listLines(text: string): Line[] {
  return text.split('\n').flatMap((line, index) => {
    const content = line.replace(/^ +/, '');
    const empty = content === '' || content.startsWith('#');
    return empty ? [] : [{ number: index + 1, indent: line.length - content.length, content }];
  });
}

/** Far below the 1024 that YAML allows. */
const KEY = /^([A-Za-z0-9_][\w./-]{0,200}):(?: +|$)/;
const isItem = (content: string) => content.startsWith('- ') || content === '-';
const isBlank = (rest: string) => rest === '' || rest.startsWith('#');
const placeOf = ({ number, indent }: Line, offset = 0): YamlPlace => ({ line: number, column: indent + offset + 1 });

function readMap(reader: Reader, indent: number, depth: number): YamlMap | undefined {
  const entries = new Map<string, { keyAt: YamlPlace; value: YamlValue }>();
  const first = reader.lines[reader.next];
  let line = first;
  for (; line?.indent === indent; line = reader.lines[reader.next]) {
    const [whole = '', key = ''] = KEY.exec(line.content) ?? [];
    if (key === '' || entries.has(key) || depth > MAX_DEPTH) return undefined;
    reader.next++;
    const value = readAfter(reader, line, whole.length, { depth, inMap: true });
    if (!value) return undefined;
    entries.set(key, { keyAt: placeOf(line), value });
  }
  return first && !(line && line.indent > indent) ? { kind: 'map', entries, at: placeOf(first) } : undefined;
}

function readList(reader: Reader, indent: number, depth: number): YamlValue | undefined {
  const items: YamlValue[] = [];
  const first = reader.lines[reader.next];
  let line = first;
  for (; line?.indent === indent && isItem(line.content); line = reader.lines[reader.next]) {
    const value = depth > MAX_DEPTH ? undefined : readItem(reader, line, depth);
    if (!value) return undefined;
    items.push(value);
  }
  return first && !(line && line.indent > indent) ? { kind: 'list', items, at: placeOf(first) } : undefined;
}

function readItem(reader: Reader, line: Line, depth: number): YamlValue | undefined {
  const rest = line.content.slice(1).replace(/^ +/, '');
  const offset = line.content.length - rest.length;
  if (KEY.test(rest)) {
    reader.lines[reader.next] = { number: line.number, indent: line.indent + offset, content: rest };
    return readMap(reader, line.indent + offset, depth + 1);
  }
  reader.next++;
  return isItem(rest) ? undefined : readAfter(reader, line, offset, { depth, inMap: false });
}

/** What stands behind a key or a dash, or below it. */
function readAfter(
  reader: Reader,
  line: Line,
  offset: number,
  { depth, inMap }: { depth: number; inMap: boolean },
): YamlValue | undefined {
  const rest = line.content.slice(offset);
  if (!isBlank(rest)) return readInline(line, offset, depth);
  const below = reader.lines[reader.next];
  if (!below || below.indent < line.indent) return undefined;
  const item = isItem(below.content);
  if (below.indent === line.indent && !(inMap && item)) return undefined;
  return item ? readList(reader, below.indent, depth + 1) : readMap(reader, below.indent, depth + 1);
}

interface Cursor {
  readonly line: Line;
  offset: number;
}

/** A value that takes the rest of the line, but for a comment. */
function readInline(line: Line, offset: number, depth: number): YamlValue | undefined {
  const cursor: Cursor = { line, offset };
  const first = line.content[offset] ?? '';
  const value = /["'[{]/.test(first) ? readFlow(cursor, depth) : readScalar(cursor, BLOCK_PLAIN);
  return value && /^(?: +#.*| *)$/.test(line.content.slice(cursor.offset)) ? value : undefined;
}

/** No indicator first, no `: ` and no ` #` inside, no space last. */
const BLOCK_PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s-]))(?:[^\s:#]|:(?=\S)|(?<=\S)#| +(?=[^\s#]))*/y;
const FLOW_PLAIN =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))(?:[^\s:#,[\]{}"']|:(?=[^\s,[\]{}"'])| +(?=[^\s#,[\]{}:"']))*/y;
const QUOTED = /"([^"\\]*)"|'([^']*)'(?!')/y;
const FLOW_KEY = /([A-Za-z0-9_][\w./-]{0,200}): +/y;
const SPACES = / */y;

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.offset;
  const found = pattern.exec(cursor.line.content) ?? undefined;
  if (found) cursor.offset = pattern.lastIndex;
  return found;
}

function readFlow(cursor: Cursor, depth: number): YamlValue | undefined {
  if (depth > MAX_DEPTH) return undefined;
  switch (cursor.line.content[cursor.offset]) {
    case '[':
      return readFlowList(cursor, depth);
    case '{':
      return readFlowMap(cursor, depth);
    case '"':
    case "'":
      return readQuoted(cursor);
    default:
      return readScalar(cursor, FLOW_PLAIN);
  }
}

function readScalar(cursor: Cursor, pattern: RegExp): YamlScalar | undefined {
  const at = placeOf(cursor.line, cursor.offset);
  const text = take(cursor, pattern)?.[0];
  if (text === undefined) return undefined;
  return { kind: 'scalar', text, isNull: /^(?:~|null|Null|NULL)$/.test(text), isPlain: true, at };
}

function readQuoted(cursor: Cursor): YamlScalar | undefined {
  const at = placeOf(cursor.line, cursor.offset);
  const found = take(cursor, QUOTED);
  return found && { kind: 'scalar', text: found[1] ?? found[2] ?? '', isNull: false, isPlain: false, at };
}

function readFlowList(cursor: Cursor, depth: number): YamlValue | undefined {
  const at = placeOf(cursor.line, cursor.offset);
  const items: YamlValue[] = [];
  const closed = readParts(cursor, ']', () => {
    const item = readFlow(cursor, depth + 1);
    if (item) items.push(item);
    return item !== undefined;
  });
  return closed ? { kind: 'list', items, at } : undefined;
}

function readFlowMap(cursor: Cursor, depth: number): YamlMap | undefined {
  const at = placeOf(cursor.line, cursor.offset);
  const entries = new Map<string, { keyAt: YamlPlace; value: YamlValue }>();
  const closed = readParts(cursor, '}', () => {
    const keyAt = placeOf(cursor.line, cursor.offset);
    const key = take(cursor, FLOW_KEY)?.[1];
    const value = key === undefined || entries.has(key) ? undefined : readFlow(cursor, depth + 1);
    if (key !== undefined && value) entries.set(key, { keyAt, value });
    return value !== undefined;
  });
  return closed ? { kind: 'map', entries, at } : undefined;
}

/** The parts between the bracket at the cursor and the closing one. @returns false when it does not close, or a part is not read. */
function readParts(cursor: Cursor, close: string, readPart: () => boolean): boolean {
  const { content } = cursor.line;
  cursor.offset++;
  take(cursor, SPACES);
  if (content[cursor.offset] === close) {
    cursor.offset++;
    return true;
  }
  while (readPart()) {
    take(cursor, SPACES);
    const mark = content[cursor.offset++];
    if (mark === close) return true;
    if (mark !== ',') return false;
    take(cursor, SPACES);
  }
  return false;
}
