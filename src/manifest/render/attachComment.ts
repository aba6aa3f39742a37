import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { SdlPath } from '../sdl/sdlProblem.ts';
import { UNPRINTABLE } from './yamlNodes.ts';

/** A remark on one place of a file. */
export interface SdlComment {
  /** The empty path is the file as a whole. */
  readonly path: SdlPath;
  /** One or more lines, without `#`. */
  readonly text: string;
}

/** Puts the comment beside a value of one line, and above anything else. A path that leads nowhere is ignored. */
export function attachComment(root: Node, { path, text }: SdlComment): void {
  const parent = path.slice(0, -1).reduce<unknown>(childOf, root);
  const last = path.at(-1);
  if (last === undefined) return;
  const pair = isMap(parent) ? parent.items.find(({ key }) => nameOf(key) === String(last)) : undefined;
  const item = isSeq(parent) ? parent.items[Number(last)] : undefined;
  const lines = commentLines(text);
  if (pair && isOneLine(pair.value) && !lines.includes('\n')) pair.value.comment = lines;
  else if (isNode(pair?.key)) pair.key.commentBefore = lines;
  else if (isNode(item)) item.commentBefore = lines;
}

/** The lines as YAML's own form of a comment holds them. Nothing in them can end the comment. */
export function commentLines(text: string): string {
  return text
    .toWellFormed()
    .split('\n')
    .map((line) => ` ${line.replace(UNPRINTABLE, ' ')}`.trimEnd())
    .join('\n');
}

function childOf(parent: unknown, step: string | number): unknown {
  if (isSeq(parent)) return parent.items[Number(step)];
  return isMap(parent) ? parent.items.find(({ key }: Pair) => nameOf(key) === String(step))?.value : undefined;
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function isOneLine(value: unknown): value is Node {
  return isScalar(value) && !String(value.value).includes('\n');
}
