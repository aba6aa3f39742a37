import { describe, expect, it } from 'vitest';
import { readCommonYaml } from '../../../../src/manifest/sdl/readCommonYaml.ts';
import { readFullYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import { sampleSdl } from './sampleSdl.ts';

const full = (text: string) => {
  const root = readFullYaml(text);
  return root.ok ? root.value : root.error.map(({ code }) => code);
};

// The full reader is the measure; the fuzzing compares the two on every input.
describe('readCommonYaml', () => {
  it.each([
    ['the sample', sampleSdl],
    ['a document mark and comments', '# head\n---\na: 1 # one\n\n  # between\nb: x#y\n'],
    ['lists at both indents', 'a:\n- 1\n- b: 2\n  c: 3\nd:\n  -   - x'.replace('-   - x', '- x')],
    ['flow values', 'a: {b: [1, "x, y", {c: null}], d: []}\ne: [{}, a:b, -1, \'~\']\n'],
    ['scalars with colons and dashes', 'a: nginx:1.27\nb: -x\nc: a - b\nd: http://x/y?z=1#f\n'],
    ['values below their keys', 'a:\n  b:\n    - c: d\n      e:\n        f: g\n'],
  ])('reads %s as the full reader does, places included', (_, text) => {
    const root = readCommonYaml(text);
    expect(root).toBeDefined();
    expect(root).toEqual(full(text));
  });

  it.each([
    ...[
      '',
      'words',
      '- a\n',
      'a:\n',
      'a: b: c\n',
      'a: [\n1]\n',
      'a: {b}\n',
      'a: [1,]\n',
      'a: &x 1\n',
      'a: *x\n',
      '<<: {a: 1}\n',
    ],
    ...[
      'a: !!str 1\n',
      'a: |\n  x\n',
      'a: x\n  y\n',
      'a: "x\\ty"\n',
      "a: 'it''s'\n",
      'a: 1\na: 2\n',
      'a:\t1\n',
      'a: 1\r\n',
      '? a\n: b\n',
    ],
    ...[
      ' ---\na: 1\n',
      'a: 1\n---\nb: 2\n',
      'a: 1\n b: 2\n',
      '  a: 1\nb: 2\n',
      'a: [x: y]\n',
      'a: "x" y\n',
      '- - a\n',
      `${'k'.repeat(300)}: 1\n`,
    ],
    ...[
      `a: ${'['.repeat(20)}${']'.repeat(20)}\n`,
      `a: ${'x'.repeat(9000)}\n`,
      '"a": 1\n',
      'a: \u00a0b\n'.replace(' ', ''),
    ],
  ])('leaves %j to the full reader', (text) => {
    expect(readCommonYaml(text)).toBeUndefined();
  });
});
