import { Document, type Node, type ScalarTag, type Tags } from 'yaml';
import { UNPRINTABLE } from './yamlNodes.ts';

/**
 * The text of a file with this content. A text that YAML 1.1 or 1.2 would take for a number, a flag, a date or nothing is quoted, and no
 * line is folded.
 * @param contents scalars that hold a character outside of the printable ones must be double-quoted.
 */
export function printYaml(contents: Node, options: { header?: string; footer?: string; tag?: ScalarTag } = {}): string {
  const document = new Document(contents, {
    version: '1.1',
    compat: 'core',
    customTags: (tags) => tagsOf(tags, options.tag),
  });
  document.commentBefore = options.header ?? null;
  document.comment = options.footer ?? null;
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  return text.replace(UNPRINTABLE, escapeCharacter);
}

/** Without that for merges, which would take the quotes from a text that looks like one. */
function tagsOf(tags: Tags, added: ScalarTag | undefined): Tags {
  const kept = tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge');
  return added ? [added, ...kept] : kept;
}

function escapeCharacter(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
