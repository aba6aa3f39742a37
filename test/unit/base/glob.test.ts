import { describe, expect, it } from 'vitest';
import { isChosen, matchesGlob } from '../../../src/base/glob.ts';

describe('matchesGlob', () => {
  it.each([
    ['src/a.ts', 'src/*.ts', true],
    ['src/deep/a.ts', 'src/*.ts', false],
    ['src/deep/a.ts', 'src/**/*.ts', true],
    ['a.ts', '**/*.ts', true],
    ['src/.hidden/a', 'src/**', true],
    ['.env', '*', true],
    ['.git/config', '.git', true],
    ['.gitignore', '.git', false],
    ['dist/x', './dist/', true],
    ['anything/at/all', '.', true],
    ['a1', 'a?', true],
    ['a/', 'a?', false],
    ['ab', 'a[!b]', false],
    ['ac', 'a[b-d]', true],
    ['x.test.ts', '*.{test,spec}.ts', true],
    ['x.other.ts', '*.{test,spec}.ts', false],
    ['a,b', 'a,b', true],
    ['a+b.c', 'a+b.c', true],
    ['aab.c', 'a+b.c', false],
    ['a*', 'a\\*', true],
    ['ab', 'a\\*', false],
  ])('%s against %s: %s', (path, pattern, expected) => {
    expect(matchesGlob(path, pattern)).toBe(expected);
  });
});

describe('isChosen', () => {
  it('lets the last matching pattern decide', () => {
    const patterns = ['**', '!node_modules', 'node_modules/keep/**'];
    const chosen = (path: string) => isChosen(path, patterns);
    expect(['src/a', 'node_modules/x', 'node_modules/keep/y'].map(chosen)).toEqual([true, false, true]);
  });

  it('chooses nothing without a pattern', () => {
    expect(isChosen('a', [])).toBe(false);
  });
});
