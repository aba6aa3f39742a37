import { describe, expect, it } from 'vitest';
import { Scalar } from 'yaml';
import { printYaml } from '../../../../src/manifest/render/printYaml.ts';
import { yamlNode } from '../../../../src/manifest/render/yamlNodes.ts';

class Seven {
  readonly name = 'seven';
}

describe('printYaml', () => {
  it.each(['yes', 'on', '1_000', '12:30', '0o7', 'null', '~', ''])(
    'quotes %j, which some reader would take for more',
    (text) => {
      expect(printYaml(yamlNode(text))).toBe(`${JSON.stringify(text)}\n`);
    },
  );

  it('writes control characters as escapes, and folds nothing', () => {
    expect(printYaml(yamlNode('\u0085\u007f\u001b'))).toBe('"\\u0085\\u007f\\e"\n');
    expect(printYaml(yamlNode('word '.repeat(100).trim()))).toBe(`${'word '.repeat(100).trim()}\n`);
  });

  it('has a head and a foot, and prints what a tag says', () => {
    const tag = {
      tag: 't',
      default: true,
      identify: (value: unknown) => value instanceof Seven,
      resolve: () => new Seven(),
      stringify: () => 'seven',
    };
    expect(printYaml(new Scalar(new Seven()), { header: ' head', footer: ' foot', tag })).toBe(
      '# head\n\nseven\n\n# foot\n',
    );
  });
});
