import { describe, expect, it } from 'vitest';
import { isMap, isSeq, Scalar } from 'yaml';
import { printYaml } from '../../../../src/manifest/render/printYaml.ts';
import { styleOf, UNPRINTABLE, yamlNode } from '../../../../src/manifest/render/yamlNodes.ts';

describe('yamlNode', () => {
  it('makes nodes of values, in their order', () => {
    const node = yamlNode(
      new Map<string, string | readonly string[]>([
        ['b', '1'],
        ['a', []],
      ]),
    );
    expect(isMap(node)).toBe(true);
    expect(printYaml(node)).toBe('b: "1"\na: []\n');
    expect(isSeq(yamlNode(['x']))).toBe(true);
    expect(printYaml(yamlNode(new Map([['none', new Map()]])))).toBe('none: {}\n');
  });

  it('never merges by accident', () => {
    expect(printYaml(yamlNode(new Map([['<<', '<<']])))).toBe('"<<": "<<"\n');
  });

  it('replaces half a character, as UTF-8 does', () => {
    expect(printYaml(yamlNode(['a\ud800']))).toBe('- "a\ufffd"\n');
  });
});

describe('styleOf', () => {
  it.each([
    ['plain', undefined],
    ['a\nb\n', Scalar.BLOCK_LITERAL],
    ['a\nb', Scalar.BLOCK_LITERAL],
    [' a\nb', Scalar.QUOTE_DOUBLE],
    ['a\n\n', Scalar.QUOTE_DOUBLE],
    ['a\tb', Scalar.QUOTE_DOUBLE],
    ['\u2028', Scalar.QUOTE_DOUBLE],
  ])('%j', (text, style) => expect(styleOf(text, true)).toBe(style));

  it('keeps keys on one line', () => expect(styleOf('a\nb', false)).toBe(Scalar.QUOTE_DOUBLE));
});

describe('UNPRINTABLE', () => {
  it('finds control characters and line breaks of YAML 1.1, and leaves the line feed', () => {
    expect('a\n\t\u0085\u2028b'.replace(UNPRINTABLE, '')).toBe('a\nb');
  });
});
