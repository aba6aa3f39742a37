import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type ScalarTag,
  visit,
  type YAMLMap,
} from 'yaml';
import { ok, type Result } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { readYaml } from '../sdl/readYaml.ts';
import type { SdlPath, SdlProblem } from '../sdl/sdlProblem.ts';
import type { YamlValue } from '../sdl/yamlTree.ts';
import { keyOrder } from './keyOrder.ts';
import { printYaml } from './printYaml.ts';
import { separateSections } from './separateSections.ts';
import { styleOf } from './yamlNodes.ts';

/** Comments may move once more after a first rewrite; then the form is stable. */
const MAX_PASSES = 4;

/**
 * A file in its canonical form, with its comments: block style, two spaces, known keys in their usual order, a blank line before each
 * section, and quotes only where YAML needs them. Values, units and the order of names stay as they are written; where an alias depends on
 * the order, so does the order of keys.
 * @returns what keeps the text from being read as YAML at all, or that it would be too large; whether it is a valid SDL does not matter.
 * @throws RunnerError SDL_NOT_REWRITTEN when the result would say something else, or lose a comment.
 */
export function formatSdl(text: string): Result<string, SdlProblem[]> {
  const before = readYaml(text);
  if (!before.ok) return before;
  const formatted = settle(text);
  const after = readYaml(formatted);
  if (!after.ok && after.error.every(({ code }) => code === 'YAML_TOO_LARGE')) return after;
  const isSame = after.ok && meaningOf(after.value) === meaningOf(before.value);
  if (!isSame || commentsOf(formatted) !== commentsOf(text)) throw new RunnerError('SDL_NOT_REWRITTEN', {});
  return ok(formatted);
}

function settle(text: string): string {
  let last = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = rewrite(last);
    if (next === last) return next;
    last = next;
  }
  return last;
}

function rewrite(text: string): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  const root = document.contents;
  if (!isMap(root)) return text;
  restyle(document);
  if (!hasAlias(document)) sortKeys(root, []);
  separateSections(root);
  return printYaml(root, { ...remarks(document), tag: verbatimTag });
}

function remarks({ commentBefore, comment }: Document): { header?: string; footer?: string } {
  return { ...(commentBefore && { header: commentBefore }), ...(comment && { footer: comment }) };
}

/** A plain scalar, which is printed as it was written whatever it looks like. */
class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const verbatimTag: ScalarTag = {
  tag: 'verbatim',
  default: true,
  identify: (value) => value instanceof Verbatim,
  resolve: (text) => text,
  stringify: ({ value }) => (value as Verbatim).text,
};

function restyle(document: Document): void {
  visit(document, {
    Scalar: (place, scalar) => {
      restyleScalar(scalar, place !== 'key');
      closeUp(scalar);
    },
    Collection: (_, collection) => {
      collection.flow = collection.items.length === 0;
      closeUp(collection);
    },
  });
}

/** One blank line within comments is enough, and none at their ends. */
function closeUp(node: Node): void {
  const close = (text: string) => text.replace(/^\n+|\n+$/g, '').replace(/\n{3,}/g, '\n\n');
  if (node.comment) node.comment = close(node.comment);
  if (node.commentBefore) node.commentBefore = close(node.commentBefore);
}

function restyleScalar(scalar: Scalar, mayBeBlock: boolean): void {
  const text = String(scalar.value ?? '');
  if (scalar.tag !== undefined) return;
  if (scalar.type === 'PLAIN' && !text.includes('\n')) scalar.value = new Verbatim(text);
  else if (scalar.type !== 'BLOCK_LITERAL' && scalar.type !== 'BLOCK_FOLDED')
    setType(scalar, styleOf(text, mayBeBlock));
}

function setType(scalar: Scalar, type: Scalar['type'] | undefined): void {
  if (type) scalar.type = type;
  else delete scalar.type;
}

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function sortKeys(node: unknown, path: SdlPath): void {
  if (isSeq(node)) for (const [index, item] of node.items.entries()) sortKeys(item, [...path, index]);
  if (!isMap(node)) return;
  const order = keyOrder(path);
  if (order) sortItems(node, order);
  for (const { key, value } of node.items) sortKeys(value, [...path, nameOf(key)]);
}

/** Unknown keys keep their place after the known ones. */
function sortItems(map: YAMLMap, order: readonly string[]): void {
  const rankOf = ({ key }: Pair) => (order.indexOf(nameOf(key)) + order.length + 1) % (order.length + 1);
  map.items.sort((a, b) => rankOf(a) - rankOf(b));
}

function nameOf(key: unknown): string {
  const value = isScalar(key) ? key.value : undefined;
  return value instanceof Verbatim ? value.text : String(value ?? '');
}

/** What a file says, whatever its order of keys. */
function meaningOf(value: YamlValue): string {
  if (value.kind === 'scalar') return JSON.stringify([value.text, value.isNull]);
  if (value.kind === 'list') return `[${value.items.map(meaningOf).join()}]`;
  const entries = [...value.entries].map(([name, entry]) => `${JSON.stringify(name)}:${meaningOf(entry.value)}`);
  return `{${entries.sort().join()}}`;
}

function commentsOf(text: string): string {
  let inBlock = false;
  const found: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (!inBlock && lexeme.startsWith('#')) found.push(lexeme.trimEnd());
    inBlock = lexeme === '\u001f';
  }
  return found.sort().join('\n');
}
