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
      value: { kind: 'scalar', text: '0x50', isNull: false, isPlain: true, at: { line: 1, column: 4 } },
    });
    expect(entries.get('b')?.value).toMatchObject({ kind: 'scalar', isNull: true });
    expect(entries.get('c')?.value).toMatchObject({ text: 'null', isNull: false, isPlain: false });
    expect(entries.get('d')?.value).toMatchObject({ kind: 'list', items: [{ text: 'yes' }, { isNull: true }] });
  });

  it('resolves aliases to the value of the anchor', () => {
    const root = readYaml('a: &x {k: 1}\nb: *x\n');
    const entries = root.ok && root.value.kind === 'map' ? root.value.entries : new Map();
    expect(entries.get('b')?.value).toBe(entries.get('a')?.value);
  });

  it.each([
    '',
    'just words',
    '- a\n- list',
    'a: [',
    'a: b: c',
    '"',
    '%YAML 1.1\n---\na: 1\n',
    '# only a comment',
    'a: 1\n---\nb: 2\n',
  ])('calls %j no YAML', (text) => {
    expect(codesOf(text)).toEqual(['NOT_YAML']);
  });

  it('refuses a second key of the same name, and keys that are no names', () => {
    expect(codesOf('a: 1\nb: 2\na: 3\n')).toEqual(['YAML_DUPLICATE_KEY']);
    expect(codesOf('[x]: 1\n')).toEqual(['YAML_KEY']);
  });

  // Source: go-yaml v3 decode.go merge; confirmed with the reference's program.
  it('merges mappings: own keys win, then the first of a list; quotes make << a name', () => {
    const keysOf = (text: string) => {
      const root = readYaml(text);
      const entries = root.ok && root.value.kind === 'map' ? [...root.value.entries] : [];
      return entries.map(([key, { value }]) => `${key}=${value.kind === 'scalar' ? value.text : value.kind}`).sort();
    };
    expect(keysOf('<<: [{a: 1, b: 1}, {b: 2, c: 2}]\na: own\n')).toEqual(['a=own', 'b=1', 'c=2']);
    expect(keysOf('"<<": {a: 1}\n')).toEqual(['<<=map']);
    expect(codesOf('<<: 1\n')).toEqual(['YAML_MERGE']);
    expect(codesOf('<<: [{a: 1}, b]\n')).toEqual(['YAML_MERGE']);
    expect(codesOf('<<: {a: 1}\n<<: {b: 1}\n')).toEqual(['YAML_DUPLICATE_KEY']);
  });

  it('refuses tags that change a value, and escapes that Go does not know', () => {
    expect(codesOf('a: !!str 5\nb: !!map {}\nc: "\\u2028\\N\\\\/"\n')).toEqual([]);
    for (const text of ['a: !!int "5"\n', 'a: !x y\n', '!!binary a: 1\n']) expect(codesOf(text)).not.toEqual([]);
    for (const escaped of ['\\/', '\\ud800', '\\uD83D\\uDE00', '\\U0000dfff'])
      expect(codesOf(`a: "x${escaped}"\n`)).toEqual(['YAML_ESCAPE']);
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
});
