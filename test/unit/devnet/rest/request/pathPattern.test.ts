import { describe, expect, it } from 'vitest';
import { matchPath, parsePattern } from '../../../../../src/devnet/rest/request/pathPattern.ts';

const match = (template: string, path: string) => {
  const variables = matchPath(parsePattern(template), path.slice(1).split('/'));
  return variables && Object.fromEntries(variables);
};

describe('parsePattern', () => {
  it('takes a template apart', () => {
    expect(parsePattern('/a/{b}/{c=**}')).toEqual([
      { literal: 'a' },
      { variable: 'b', rest: false },
      { variable: 'c', rest: true },
    ]);
  });
});

describe('matchPath', () => {
  it('matches literals and variables', () => {
    expect(match('/a/{b}/c', '/a/x/c')).toEqual({ b: 'x' });
    expect(match('/a/{b}/c', '/a//c')).toEqual({ b: '' });
    for (const path of ['/a/x', '/a/x/d', '/a/x/c/', '/']) expect(match('/a/{b}/c', path)).toBeUndefined();
  });

  it('lets ** take all that is left, or nothing', () => {
    expect(match('/a/{b=**}', '/a/ibc/27')).toEqual({ b: 'ibc/27' });
    expect(match('/a/{b=**}', '/a')).toEqual({ b: '' });
    expect(match('/a/{b=**}/c', '/a/x/y/c')).toEqual({ b: 'x/y' });
    expect(match('/a/{b=**}/c', '/a')).toBeUndefined();
  });
});
