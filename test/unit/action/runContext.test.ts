import { describe, expect, it } from 'vitest';
import { readRunContext } from '../../../src/action/runContext.ts';

const env = {
  GITHUB_REPOSITORY: 'octo-org/widgets',
  GITHUB_REPOSITORY_ID: '812345678',
  GITHUB_RUN_ID: '9007199254740',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTION: '__run',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKSPACE: '/w',
  RUNNER_TEMP: '/t',
};

describe('readRunContext', () => {
  it('reads what the runner tells', () => {
    expect(readRunContext(env)).toEqual({
      repository: 'octo-org/widgets',
      repositoryId: 812345678n,
      runId: 9007199254740n,
      runAttempt: 2,
      stepId: '__run',
      eventName: 'push',
      apiUrl: 'https://api.github.com',
      workspace: '/w',
      tempDirectory: '/t',
    });
    expect(readRunContext({ ...env, GITHUB_API_URL: 'http://127.0.0.1:1' }).apiUrl).toBe('http://127.0.0.1:1');
  });

  it.each([
    ['GITHUB_RUN_ID', undefined],
    ['GITHUB_RUN_ID', '-1'],
    ['GITHUB_REPOSITORY_ID', 'x'],
    ['GITHUB_RUN_ATTEMPT', '0'],
    ['GITHUB_WORKSPACE', ''],
    ['RUNNER_TEMP', undefined],
    ['GITHUB_API_URL', 'nowhere'],
  ])('names %s when it is %j', (variable, value) => {
    const expected = { kind: 'RUN_VARIABLE_INVALID', args: { variable, value: value ?? '' } };
    expect(() => readRunContext({ ...env, [variable]: value })).toThrow(expect.objectContaining(expected));
  });
});
