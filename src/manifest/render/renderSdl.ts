import type { Sdl } from '../sdl/sdl.ts';
import { attachComment, commentLines, type SdlComment } from './attachComment.ts';
import { printYaml } from './printYaml.ts';
import { sdlTree } from './sdlTree.ts';
import { separateSections } from './separateSections.ts';
import { yamlNode } from './yamlNodes.ts';

/**
 * An SDL as a file that a person can read and go on with: sections in their usual order, people's units where they are exact, defaults left
 * out. `parseSdl` reads the same model from it. What the model does not hold (comments, `dependencies`, anchors) is not in the file; one
 * that stayed below the parser's limits only by its aliases may exceed them when written out.
 * @param sdl as parseSdl returns it.
 * @param options.comments remarks on single places, such as where a value comes from.
 */
export function renderSdl(sdl: Sdl, options: { comments?: readonly SdlComment[] } = {}): string {
  const root = yamlNode(sdlTree(sdl));
  const comments = options.comments ?? [];
  for (const comment of comments) attachComment(root, comment);
  separateSections(root);
  const head = comments.filter(({ path }) => path.length === 0).map(({ text }) => text);
  return printYaml(root, head.length > 0 ? { header: commentLines(head.join('\n')) } : {});
}
