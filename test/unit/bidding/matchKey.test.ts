import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchKey } from '../../../src/bidding/matchKey.ts';

describe('matchKey', () => {
  // From the documentation of Go's filepath.Match and its table of cases.
  it.each([
    ['abc', 'abc', true],
    ['*', 'abc', true],
    ['*c', 'abc', true],
    ['a*', 'a', true],
    ['a*', 'ab/c', false],
    ['a*/b', 'abc/b', true],
    ['a*/b', 'a/c/b', false],
    ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/fff', false],
    ['ab[c]', 'abc', true],
    ['ab[b-d]', 'abc', true],
    ['ab[e-g]', 'abc', false],
    ['ab[^c]', 'abc', false],
    ['ab[^e-g]', 'abc', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'ab', false],
    ['a?b', 'a☺b', true],
    ['a[^a]b', 'a☺b', true],
    ['a???b', 'a☺b', false],
    ['[a-ζ]*', 'α', true],
    ['*[a-ζ]', 'A', false],
    ['a?b', 'a/b', false],
    ['a*b', 'a/b', false],
    ['[\\]a]', ']', true],
    ['[\\-]', '-', true],
    ['[x\\-]', '-', true],
    ['[x\\-]', 'z', false],
    ['[\\-x]', 'a', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*x', 'xxx', true],
  ])('%j covers %j: %s', (pattern, key, covered) => {
    expect(matchKey(pattern, key)).toBe(covered);
  });

  it.each([
    ['[]a]', ']'],
    ['[-]', '-'],
    ['[x-]', 'x'],
    ['[-x]', 'x'],
    ['\\', 'a'],
    ['[a-b-c]', 'a'],
    ['[', 'a'],
    ['[^', 'a'],
    ['a[', 'a'],
    ['a[', 'ab'],
    ['[^bc', 'a'],
  ])('the malformed %j covers nothing', (pattern, key) => {
    expect(matchKey(pattern, key)).toBe(false);
  });

  it('covers itself when it has no special characters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\w/.-]*$/), (key) => matchKey(key, key)));
  });

  it('is done with a hostile pattern in a moment', () => {
    const started = performance.now();
    expect(matchKey('*a'.repeat(500), `${'a'.repeat(600)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
