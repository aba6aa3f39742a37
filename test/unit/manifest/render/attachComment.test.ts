import { describe, expect, it } from 'vitest';
import { attachComment, commentLines } from '../../../../src/manifest/render/attachComment.ts';
import { printYaml } from '../../../../src/manifest/render/printYaml.ts';
import { yamlNode } from '../../../../src/manifest/render/yamlNodes.ts';

function withComment(path: Array<string | number>, text: string): string {
  const node = yamlNode(
    new Map<string, string | string[]>([
      ['a', 'x'],
      ['list', ['one', 'two']],
      ['script', 'b\nc\n'],
    ]),
  );
  attachComment(node, { path, text });
  return printYaml(node);
}

describe('attachComment', () => {
  it.each([
    [['a'], 'why', 'a: x # why\n'],
    [['a'], 'one\ntwo', '# one\n# two\na: x\n'],
    [['list'], 'why', '# why\nlist:\n'],
    [['list', 1], 'why', '  # why\n  - two\n'],
    [['script'], 'why', '# why\nscript: |\n'],
  ])('%j', (path, text, expected) => expect(withComment(path, text)).toContain(expected));

  it('ignores a path that leads nowhere', () => expect(withComment(['a', 'b', 0], 'lost')).not.toContain('lost'));
});

describe('commentLines', () => {
  it('lets nothing end the comment', () => {
    expect(commentLines('a\rb\u2028c\nd')).toBe(' a b c\n d');
  });
});
