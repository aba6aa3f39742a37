import { describe, expect, it } from 'vitest';
import { githubError } from '../../../src/github/githubError.ts';

describe('githubError', () => {
  it.each([
    ['unreachable', 'GITHUB_UNREACHABLE'],
    ['unavailable', 'GITHUB_UNAVAILABLE'],
    ['unauthorized', 'GITHUB_UNAUTHORIZED'],
    ['forbidden', 'GITHUB_FORBIDDEN'],
    ['missing', 'GITHUB_FORBIDDEN'],
    ['limited', 'GITHUB_LIMITED'],
    ['conflict', 'GITHUB_REFUSED'],
    ['refused', 'GITHUB_REFUSED'],
  ] as const)('%s becomes %s', (kind, expected) => {
    const error = githubError({ kind, status: 418, operation: 'brew', retryAfterMs: 1_500 });
    expect(error.kind).toBe(expected);
    expect(error.message).toContain('brew');
  });

  it('rounds the wait up to seconds', () => {
    const error = githubError({ kind: 'limited', status: 429, operation: 'brew', retryAfterMs: 1_500 });
    expect(error.args).toEqual({ operation: 'brew', seconds: 2 });
  });
});
