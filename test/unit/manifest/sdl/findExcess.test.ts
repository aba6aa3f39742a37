import { describe, expect, it } from 'vitest';
import { findExcess, findForeign, MAX_DEPTH, tooDeep, tooLarge } from '../../../../src/manifest/sdl/findExcess.ts';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import { threadCpuMs } from '../../../helpers/threadCpu.ts';

const N = 65_000;

describe('findExcess', () => {
  it('lets a common file through', () => {
    expect(findExcess('\ufeffa: 1\r\nb:\n  - [c, "d\\te"] # é\tx\n')).toBeUndefined();
  });

  // Source: go-yaml v3 readerc.go and yamlprivateh.go.
  it.each([
    ['\0', 'a: b\0'],
    ['\u0085', '# a\u0085b: c'],
    ['\u2028', 'a: "\u2028"'],
    ['\ud800', 'a: \ud800'],
    ['a byte order mark inside', 'a: \ufeff'],
    ['a tab before a key', 'a:\n\tb: 1'],
    ['a tab behind a dash', 'a:\n  -\tb'],
    ['a line of a tab', 'a: 1\n\t\n'],
  ])('refuses %s', (_, text) => {
    expect(findExcess(text)?.code).toBe('YAML_CHARACTER');
  });

  it('looks at length and characters first, for readers that need no more', () => {
    expect(findForeign('a: \u2028')?.code).toBe('YAML_CHARACTER');
    expect(findForeign('x'.repeat(65_537))?.code).toBe('YAML_TOO_LARGE');
    expect(findForeign('['.repeat(100))).toBeUndefined();
  });

  it('names the place of a character', () => {
    expect(findExcess('a: 1\nb: \u2028')).toMatchObject({ line: 2, column: 4 });
    expect(findExcess('a:\n  "x\ty"\nb:\n  -\tb')).toMatchObject({ line: 4, column: 4 });
  });

  it('allows as many levels as it says, however they are written', () => {
    const levels = (times: number) => [
      `${'['.repeat(times)}${']'.repeat(times)}`,
      `${'- '.repeat(times)}a`,
      `{a: ${'b: '.repeat(times - 1)}}`,
    ];
    for (const text of levels(MAX_DEPTH)) expect(findExcess(text)).toBeUndefined();
    for (const text of levels(MAX_DEPTH + 1)) expect(findExcess(text)?.code).toBe('YAML_TOO_DEEP');
  });

  it('tells of excess by code and place', () => {
    expect(tooLarge('It is large.')).toMatchObject({ code: 'YAML_TOO_LARGE', message: 'It is large.' });
    expect(tooDeep(['a', 0], { line: 1, column: 2 })).toMatchObject({ code: 'YAML_TOO_DEEP', path: 'a[0]', column: 2 });
  });

  it.each([
    ['brackets', '['.repeat(N)],
    ['closed and opened brackets', `${']'.repeat(N / 2)}${'['.repeat(N / 2)}`],
    ['braces', '{'.repeat(N)],
    ['pairs of brackets', '[]'.repeat(N / 2)],
    ['commas', `[${','.repeat(N)}`],
    ['dashes', '- '.repeat(N / 2)],
    ['questions', '? '.repeat(N / 2)],
    ['keys behind keys', `{a: ${'to: '.repeat(N / 5)}}`],
    ['anchors', '&a '.repeat(N / 3)],
    ['tags', '! '.repeat(N / 2)],
    ['quotes', '"'.repeat(N)],
    ['backslashes', `a: "${'\\\\'.repeat(N / 3)}"`],
    ['documents', '---\n'.repeat(N / 4)],
    ['one key over and over', 'a: 1\n'.repeat(N / 5)],
    ['many keys', Array.from({ length: 5500 }, (_, index) => `k${index}: 1`).join('\n')],
    ['deep mappings', Array.from({ length: 350 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')],
    ['one key with many aliases', `a: &x 1\nb: [${'*x,'.repeat(N / 4)}]`],
    [
      'merges of a large mapping',
      `a: &x {${Array.from({ length: 4000 }, (_, i) => `k${i}: 1`)}}\nb: [${'{<<: *x},'.repeat(64)}]`,
    ],
  ])('lets nobody keep the reader busy with 64 KiB of %s', (_, text) => {
    expect(threadCpuMs(() => void readYaml(text))).toBeLessThan(500);
  });

  it('refuses a bomb of aliases in milliseconds', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${`*${of}, `.repeat(9)}]\n`;
    const bomb = `a: &a [1, 1, 1]\n${['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map(([name = '', of = '']) => level(name, of)).join('')}`;
    expect(readYaml(bomb).ok).toBe(false);
    expect(threadCpuMs(() => void readYaml(bomb))).toBeLessThan(50);
  });
});
