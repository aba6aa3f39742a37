import { describe, expect, it } from 'vitest';
import { runnerName } from '../../../src/action/runnerName.ts';

const key = { repositoryId: 1n, runId: 99_999_999_999n, runAttempt: 2, rental: 'GPU box' };

describe('runnerName', () => {
  it('is the same wherever it is derived, and a label of GitHub', () => {
    const name = runnerName(key, 2n ** 53n - 1n);
    expect(name).toBe(runnerName({ ...key }, 2n ** 53n - 1n));
    expect(name).toMatch(/^akr-99999999999-2-gpubox[0-9a-f]{6}-[0-9a-z]{11}$/);
  });

  it('differs by rental, attempt and deployment', () => {
    const names = [
      runnerName(key, 5n),
      runnerName(key, 6n),
      runnerName({ ...key, runAttempt: 3 }, 5n),
      runnerName({ ...key, rental: 'gpu-box' }, 5n),
    ];
    expect(new Set(names).size).toBe(4);
  });

  it('stays within 64 characters for the longest names', () => {
    const longest = { ...key, runAttempt: 999, rental: 'x'.repeat(200) };
    expect(runnerName(longest, 2n ** 53n - 1n).length).toBeLessThanOrEqual(64);
  });
});
