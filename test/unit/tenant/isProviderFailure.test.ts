import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../src/base/runnerError.ts';
import { isProviderFailure } from '../../../src/tenant/isProviderFailure.ts';

describe('isProviderFailure', () => {
  it('knows whose fault it was', () => {
    expect(isProviderFailure(new RunnerError('PROVIDER_UNKNOWN', { provider: 'akash1cheap' }))).toBe(true);
    expect(isProviderFailure(new RunnerError('MACHINE_RESTARTED', { provider: 'akash1cheap' }))).toBe(true);
    expect(isProviderFailure(new RunnerError('WORK_TEXT_INVALID', { field: 'run' }))).toBe(false);
    expect(isProviderFailure(new TypeError('a fault of ours'))).toBe(false);
  });
});
