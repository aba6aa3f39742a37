import { isMap, isNode, type Node } from 'yaml';

/** A blank line before each section of a file. */
export function separateSections(root: Node): void {
  if (!isMap(root)) return;
  for (const { key } of root.items.slice(1)) if (isNode(key)) key.spaceBefore = true;
}
