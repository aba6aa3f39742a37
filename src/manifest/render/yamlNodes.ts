import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Tree } from './mapping.ts';

/** The values as nodes of YAML, with the style that reads best and that every reader of YAML, Go's included, reads the same. */
export function yamlNode(tree: Tree): Node {
  if (tree instanceof Map) return mapNode(tree);
  if (Array.isArray(tree)) return seqNode(tree);
  const scalar = new Scalar(typeof tree === 'string' ? tree.toWellFormed() : tree);
  const style = typeof tree === 'string' ? styleOf(tree, true) : undefined;
  if (style) scalar.type = style;
  return scalar;
}

function mapNode(entries: ReadonlyMap<string, Tree>): Node {
  const map = new YAMLMap();
  map.flow = entries.size === 0;
  for (const [name, value] of entries) map.items.push(new Pair(keyNode(name), yamlNode(value)));
  return map;
}

function keyNode(name: string): Scalar {
  const key = new Scalar(name.toWellFormed());
  const style = styleOf(name, false);
  if (style) key.type = style;
  return key;
}

function seqNode(items: readonly Tree[]): Node {
  const seq = new YAMLSeq();
  seq.flow = items.length === 0;
  for (const item of items) seq.items.push(yamlNode(item));
  return seq;
}

/** Control characters, and what readers of YAML 1.1 take for a line break or refuse: these stand as escapes, within double quotes. */
export const UNPRINTABLE = /[^\P{Cc}\n]|[\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * The style that a text needs, or undefined where plain or quoted is the library's choice. A text of several lines stands as such when it
 * begins with a letter and ends with at most one line break: with other texts, readers of YAML differ on what is indentation.
 */
export function styleOf(text: string, mayBeBlock: boolean): Scalar['type'] | undefined {
  // Plain, the latter would merge what follows into a mapping.
  if (text.search(UNPRINTABLE) >= 0 || !text.isWellFormed() || text === '<<') return Scalar.QUOTE_DOUBLE;
  if (!text.includes('\n')) return undefined;
  return mayBeBlock && /^\S(?:.*\S)?\n?$/s.test(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}
