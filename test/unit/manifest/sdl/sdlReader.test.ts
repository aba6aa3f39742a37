import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../../src/manifest/sdl/readYaml.ts';
import {
  isUnset,
  readChoice,
  readEntries,
  readFields,
  readFlag,
  readInteger,
  readItems,
  readText,
  readTexts,
  refuseMerge,
  report,
  reportMissing,
  requireText,
  type Spot,
} from '../../../../src/manifest/sdl/sdlReader.ts';

function spotOf(text: string): { spot: Spot; codes: () => string[] } {
  const root = readYaml(`x: ${text}`);
  if (!root.ok || root.value.kind !== 'map') throw new TypeError(text);
  const value = root.value.entries.get('x')?.value;
  const spot: Spot = { value, path: ['x'], at: root.value.at, problems: [] };
  return { spot, codes: () => spot.problems.map(({ code, path }) => `${code} ${path}`) };
}
const absent = (): Spot => ({ value: undefined, path: ['x'], at: { line: 1, column: 1 }, problems: [] });

describe('reading fields', () => {
  it('knows absent and null', () => {
    expect(isUnset(absent())).toBe(true);
    expect(isUnset(spotOf('~').spot)).toBe(true);
    expect(isUnset(spotOf('""').spot)).toBe(false);
  });

  it('gives a spot for every known key and reports the others with the nearest', () => {
    const { spot, codes } = spotOf('{port: 1, prto: 2}');
    const fields = readFields(spot, ['port', 'proto']);
    expect([readText(fields.port), isUnset(fields.proto)]).toEqual(['1', true]);
    expect(fields.proto.path).toEqual(['x', 'proto']);
    expect(codes()).toEqual(['SDL_UNKNOWN_KEY x.prto']);
    expect(spot.problems[0]?.cure).toContain('"proto"');
  });

  it('lists entries and items with their paths, and reports other kinds', () => {
    expect(readEntries(spotOf('{a: 1}').spot).map(([name, { path }]) => [name, path])).toEqual([['a', ['x', 'a']]]);
    expect(readItems(spotOf('[a, b]').spot).map(({ path }) => path.at(-1))).toEqual([0, 1]);
    const wrong = spotOf('words');
    expect([readEntries(wrong.spot), readItems(wrong.spot)]).toEqual([[], []]);
    expect(wrong.codes()).toEqual(['SDL_TYPE x', 'SDL_TYPE x']);
  });

  it('reads texts, and tells null from an empty list', () => {
    expect(readTexts(spotOf('[1, true]').spot)).toEqual(['1', 'true']);
    expect(readTexts(spotOf('[]').spot)).toEqual([]);
    expect(readTexts(absent())).toBeNull();
    const list = spotOf('[a]');
    expect(readText(list.spot)).toBe('');
    expect(list.codes()).toEqual(['SDL_TYPE x']);
  });

  it('requires a text once', () => {
    expect(requireText(spotOf('a').spot, 'b')).toBe('a');
    for (const text of ['""', '~', '" "']) {
      const { spot, codes } = spotOf(text);
      requireText(spot, 'b');
      expect(codes()).toEqual(['SDL_MISSING x']);
    }
    const list = spotOf('[]');
    requireText(list.spot, 'b');
    expect(list.codes()).toEqual(['SDL_TYPE x']);
  });

  it('reads whole numbers between bounds', () => {
    const bounds = { min: 1, max: 9, fallback: 5 };
    expect(readInteger(spotOf('9').spot, bounds)).toBe(9);
    expect(readInteger(absent(), bounds)).toBe(5);
    for (const text of ['0', '10', '1.5', '-1', '0x5', '05', '+5', '5.0', '"5"', '!!str 5', 'a', '""']) {
      const { spot, codes } = spotOf(text);
      expect(readInteger(spot, bounds)).toBe(5);
      expect(codes()).toEqual(['SDL_NUMBER x']);
    }
  });

  it('reads a number in quotes where the reference does', () => {
    expect(readInteger(spotOf('"5"').spot, { min: 1, max: 9, fallback: 1, quoted: true })).toBe(5);
  });

  // The reference drops them: [~, a] has one item there.
  it('reports items that are null', () => {
    const { spot, codes } = spotOf('[a, ~, ]');
    expect(readTexts(spot)).toEqual(['a', '']);
    expect(codes()).toEqual(['SDL_NULL_ITEM x[1]']);
  });

  it('reports a merge where there can be none, at its place', () => {
    const { spot, codes } = spotOf('{a: 1, <<: {b: 2}}');
    refuseMerge(spot);
    expect(codes()).toEqual(['YAML_MERGE x']);
    expect(spot.problems[0]?.column).toBe(11);
    const plain = spotOf('{a: 1}');
    refuseMerge(plain.spot);
    expect(plain.codes()).toEqual([]);
  });

  it('reads flags in every spelling', () => {
    expect(['true', 'Yes', 'on', 'y'].map((text) => readFlag(spotOf(text).spot))).toEqual([true, true, true, true]);
    expect(['false', 'NO', 'off'].map((text) => readFlag(spotOf(text).spot))).toEqual([false, false, false]);
    // Source: go-yaml v3 resolve.go and decode.go.
    for (const text of ['maybe', '"true"', 'tRUE', 'yEs', '1']) {
      const wrong = spotOf(text);
      expect(readFlag(wrong.spot)).toBe(false);
      expect(wrong.codes()).toEqual(['SDL_FLAG x']);
    }
  });

  it('reads one of a few words', () => {
    expect(readChoice(spotOf('b').spot, ['a', 'b'], 'a')).toBe('b');
    expect(readChoice(absent(), ['a', 'b'], 'a')).toBe('a');
    const wrong = spotOf('c');
    expect(readChoice(wrong.spot, ['a', 'b'], 'a')).toBe('a');
    expect(wrong.codes()).toEqual(['SDL_CHOICE x']);
  });

  it('reports with code, path, place, message and cure', () => {
    const spot = absent();
    report(spot, 'C', 'm', 'c');
    reportMissing(spot, 'y');
    expect(spot.problems[0]).toEqual({ code: 'C', path: 'x', line: 1, column: 1, message: 'm', cure: 'c' });
    expect(spot.problems[1]?.code).toBe('SDL_MISSING');
  });
});
