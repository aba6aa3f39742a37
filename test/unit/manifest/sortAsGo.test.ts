import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sortAsGo } from '../../../src/manifest/sortAsGo.ts';

interface Item {
  readonly key: number;
  readonly id: number;
}

const SHAPES: Readonly<Record<string, (index: number, length: number, random: number) => number>> = {
  few: (_, __, random) => (random >>> 16) % 3,
  some: (_, length, random) => (random >>> 16) % (Math.trunc(length / 4) + 1),
  saw: (index) => index % 5,
  falling: (index, length) => Math.trunc((length - index) / 2),
  pipe: (index, length) => (index < Math.trunc(length / 2) ? index : length - index),
  nearly: (index) => (index % 40 === 39 ? 0 : Math.trunc(index / 2)),
  zigzag: (index, length) => (index % 2 === 0 ? Math.trunc(index / 3) : length - Math.trunc(index / 3)),
};

function listOf(shape: string, length: number): Item[] {
  let random = length;
  return Array.from({ length }, (_, id) => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    return { key: SHAPES[shape]?.(id, length, random) ?? 0, id };
  });
}

const digest = (numbers: readonly number[]) =>
  createHash('sha256').update(numbers.join(',')).digest('hex').slice(0, 16);

describe('sortAsGo', () => {
  // The order of ids that `sort.Sort` of Go 1.25 leaves, run on the same lists: the first eight bytes of a SHA-256.
  it.each([
    ['few', 12, '6c32875d910f3812'],
    ['few', 13, '740f6942722a873e'],
    ['few', 49, 'b53e7f98b0c757ac'],
    ['few', 200, '88cea04d10279c0d'],
    ['few', 1000, 'ff6185adc8fe1c10'],
    ['some', 12, 'f16be852bea70376'],
    ['some', 13, 'bd53feed81c9fc54'],
    ['some', 49, '4475a4040f7c1125'],
    ['some', 200, '61c366d020c8613d'],
    ['some', 1000, '7192a337195cefa7'],
    ['saw', 12, '4fe030693087c74a'],
    ['saw', 13, 'f1c7f0aaaa4f5f8a'],
    ['saw', 49, '3144ebdc56d9c7a5'],
    ['saw', 200, '17a54e61825af1fe'],
    ['saw', 1000, 'cdcfd08b6a6cf8e5'],
    ['falling', 12, '0fed49401a943b16'],
    ['falling', 13, '078134c5024aeda4'],
    ['falling', 49, 'f64d1a1d0fc0a48e'],
    ['falling', 200, 'd9e29e317fb86815'],
    ['falling', 1000, 'c5f61e4c092a4b76'],
    ['pipe', 12, 'e3d3eaf87cff6ad9'],
    ['pipe', 13, 'cf7bd7aea70c0a2d'],
    ['pipe', 49, '20516586a0b9f510'],
    ['pipe', 200, '852fa98dd8037a58'],
    ['pipe', 1000, '8e6d66d8e3ecc2ae'],
    ['nearly', 12, 'ef558e7f6f010c2a'],
    ['nearly', 13, 'a9904728ca6f48fb'],
    ['nearly', 49, 'c4ba06da266629a2'],
    ['nearly', 200, '9a9c0e26a5861c1e'],
    ['nearly', 1000, 'c0423938fd08ac65'],
    ['zigzag', 12, '445d83b8547c9b0f'],
    ['zigzag', 13, 'b51ec3f070771e80'],
    ['zigzag', 49, '5583ded13a348b75'],
    ['zigzag', 200, 'd2fad9e861f6bb3e'],
    ['zigzag', 1000, 'fc0fac9c839cb15f'],
  ])('leaves equal items of a %s list of %i where Go leaves them', (shape, length, expected) => {
    const sorted = sortAsGo(listOf(shape, length), (a, b) => a.key - b.key);
    expect(digest(sorted.map(({ id }) => id))).toBe(expected);
  });

  // McIlroy's adversary ("A Killer Adversary for Quicksort") fixes values as late as it can, so that another order of comparisons ends
  // with other values. Figures of Go 1.25.
  it('compares what Go compares', () => {
    const gas = 400;
    const values = Array.from({ length: gas }, () => gas);
    const at = (id: number) => values[id] ?? gas;
    let solid = 0;
    let candidate = 0;
    const fix = (x: number, y: number) => {
      values[x === candidate ? x : y] = solid++;
    };
    const compare = (x: number, y: number) => {
      if (at(x) === gas && at(y) === gas) fix(x, y);
      candidate = at(x) === gas ? x : at(y) === gas ? y : candidate;
      return at(x) - at(y);
    };
    const ids = Array.from({ length: gas }, (_, id) => id);
    const sorted = sortAsGo(ids, compare);
    expect([digest(values), digest(sorted)]).toEqual(['bcbda049e634c512', '1ba6af877e5176c2']);
  });

  it('leaves the given list alone', () => {
    const items = [2, 1];
    expect(sortAsGo(items, (a, b) => a - b)).toEqual([1, 2]);
    expect(items).toEqual([2, 1]);
  });
});
