import { expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { retryAfterMs } from '../../../../src/chain/connection/retryAfter.ts';

const errorWith = (cause: unknown) =>
  new RunnerError('NODE_UNREACHABLE', { endpoint: 'http://n', reason: 'HTTP 429' }, { cause });

it.each([
  ['7', 7_000],
  ['0', 0],
  ['Thu, 01 Jan 1970 00:00:12 GMT', 2_000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['86400', 60_000],
  ['soon', undefined],
])('reads "%s" as %s ms', (retryAfter, expected) => {
  expect(retryAfterMs(errorWith({ retryAfter }), 10_000)).toBe(expected);
});

it('has nothing to say of other failures', () => {
  expect(retryAfterMs(errorWith(undefined), 0)).toBeUndefined();
  expect(retryAfterMs(new TypeError('x'), 0)).toBeUndefined();
});
