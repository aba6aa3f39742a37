import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';

const codesOf = (text: string) => {
  const result = readYaml(text);
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('readYaml', () => {
  it('keeps the source text of scalars, their nullness and their places', () => {
    const root = readYaml('a: 0x50\nb:\nc: "null"\nd: [yes, ~]\n');
    const entries = root.ok && root.value.kind === 'map' ? root.value.entries : new Map();
    expect(entries.get('a')).toEqual({
      keyAt: { line: 1, column: 1 },
      value: { kind: 'scalar', text: '0x50', isNull: false, at: { line: 1, column: 4 } },
    });
    expect(entries.get('b')?.value).toMatchObject({ kind: 'scalar', isNull: true });
    expect(entries.get('c')?.value).toMatchObject({ text: 'null', isNull: false });
    expect(entries.get('d')?.value).toMatchObject({ kind: 'list', items: [{ text: 'yes' }, { isNull: true }] });
  });

  it('resolves aliases to the value of the anchor', () => {
    const root = readYaml('a: &x {k: 1}\nb: *x\n');
    const entries = root.ok && root.value.kind === 'map' ? root.value.entries : new Map();
    expect(entries.get('b')?.value).toBe(entries.get('a')?.value);
  });

  it.each(['', 'just words', '- a\n- list', 'a: [', 'a: b: c', '\t', '"', '# only a comment', 'a: 1\n---\nb: 2\n'])(
    'calls %j no YAML',
    (text) => {
      expect(codesOf(text)).toEqual(['NOT_YAML']);
    },
  );

  it('refuses a second key of the same name, and keys that are no names', () => {
    expect(codesOf('a: 1\nb: 2\na: 3\n')).toEqual(['YAML_DUPLICATE_KEY']);
    expect(codesOf('[x]: 1\n')).toEqual(['YAML_KEY']);
  });

  it('refuses aliases that are endless, unknown or too many', () => {
    expect(codesOf('a: &x {b: *x}\n')).toEqual(['YAML_ALIASES']);
    expect(codesOf(`a: &x 1\nb: [${'*x, '.repeat(65)}]\n`)).toEqual(['YAML_ALIASES']);
  });

  it('refuses a bomb of aliases by what it would hold', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${`*${of}, `.repeat(9)}]\n`;
    expect(
      codesOf(`a: &a [1, 1, 1]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`),
    ).toEqual(['YAML_TOO_LARGE']);
  });

  it('accepts 64 KiB and refuses one byte more, in bytes', () => {
    const filler = (bytes: number) => `a: ${'x'.repeat(bytes - 3)}`;
    expect(codesOf(filler(65_536))).toEqual([]);
    expect(codesOf(filler(65_537))).toEqual(['YAML_TOO_LARGE']);
    expect(codesOf(`a: ${'é'.repeat(32_768)}`)).toEqual(['YAML_TOO_LARGE']);
  });

  it('is not misled by names that objects have by nature', () => {
    expect(codesOf('constructor: [__proto__, toString]\n__proto__: 1\n')).toEqual([]);
  });

  const N = 65_000;
  it.each([
    ['brackets', '['.repeat(N)],
    ['closed and opened brackets', `${']'.repeat(N / 2)}${'['.repeat(N / 2)}`],
    ['braces', '{'.repeat(N)],
    ['pairs of brackets', '[]'.repeat(N / 2)],
    ['commas', `[${','.repeat(N)}`],
    ['dashes', '- '.repeat(N / 2)],
    ['questions', '? '.repeat(N / 2)],
    ['anchors', '&a '.repeat(N / 3)],
    ['tags', '! '.repeat(N / 2)],
    ['quotes', '"'.repeat(N)],
    ['documents', '---\n'.repeat(N / 4)],
    ['one key over and over', 'a: 1\n'.repeat(N / 5)],
    ['many keys', Array.from({ length: 6000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['deep mappings', Array.from({ length: 350 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')],
    ['one key with many aliases', `a: &x 1\nb: [${'*x,'.repeat(N / 4)}]`],
  ])('is done with 64 KiB of %s in a moment', (_, text) => {
    const started = performance.now();
    readYaml(text);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
