import { describe, expect, it } from 'vitest';
import { describeError, isRunnerError, RunnerError } from '../../../src/base/runnerError.ts';

const late = new RunnerError('DEADLINE_EXCEEDED', { what: 'The bid', ms: 5 }, { cause: new RangeError('inner') });

describe('RunnerError', () => {
  it('takes code, fault, words and cure from the catalogue', () => {
    expect(late).toMatchObject({ kind: 'DEADLINE_EXCEEDED', code: 'AR1001', fault: 'peer', name: 'RunnerError' });
    expect(late.message).toBe('The bid took longer than 5 ms.');
    expect(late.cure).not.toContain('{');
    expect(late.docsPath).toBe('docs/errors.md#ar1001');
    expect(late.cause).toBeInstanceOf(RangeError);
  });
});

describe('isRunnerError', () => {
  it('knows ours from others, and one kind from another', () => {
    expect(isRunnerError(late)).toBe(true);
    expect(isRunnerError(late, 'DEADLINE_EXCEEDED')).toBe(true);
    expect(isRunnerError(late, 'CANCELLED')).toBe(false);
    expect(isRunnerError(new RangeError('x'))).toBe(false);
  });
});

describe('describeError', () => {
  it('shows code, message and cure; a foreign error by its own words; anything else as text', () => {
    expect(describeError(late)).toMatch(/^AR1001: The bid took .*\n {2}\S/);
    expect(describeError(new RangeError('x'))).toBe('RangeError: x');
    expect(describeError('plain')).toBe('plain');
  });
});
