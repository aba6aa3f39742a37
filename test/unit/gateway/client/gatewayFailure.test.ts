import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { failureOfError, failureOfStatus, printable } from '../../../../src/gateway/client/gatewayFailure.ts';

describe('failureOfStatus', () => {
  it.each([
    [404, 'no-lease'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [400, 'refused'],
    [422, 'refused'],
    [301, 'refused'],
    [408, 'unavailable'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('%d is %s', (status, kind) => {
    expect(failureOfStatus(status, 'why\n')).toEqual({ status, kind, message: 'why' });
  });
});

describe('failureOfError', () => {
  it('distrusts who did not prove itself, and waits for who was slow', () => {
    const args = { provider: 'p', host: 'h', problem: 'x' };
    const pinned = new RunnerError('GATEWAY_CERTIFICATE_REFUSED', args);
    expect(failureOfError(pinned)).toMatchObject({ status: 0, kind: 'untrusted', cause: pinned });
    expect(failureOfError(new RunnerError('GATEWAY_UNREACHABLE', args))?.kind).toBe('unavailable');
    expect(failureOfError(new RunnerError('DEADLINE_EXCEEDED', { what: 'x', ms: 1 }))?.kind).toBe('unavailable');
  });

  it('leaves faults of the program alone', () => {
    expect(failureOfError(new TypeError('x'))).toBeUndefined();
    expect(failureOfError('x')).toBeUndefined();
  });
});

describe('printable', () => {
  it('makes one short line of foreign text', () => {
    expect(printable('a\r\n::error::b\u001b[31mc\u2028d\u202ee\u0000')).toBe('a ::error::b [31mc d e');
    expect(printable('x'.repeat(10_000))).toHaveLength(500);
    expect(printable('hostname not allowed: ä')).toBe('hostname not allowed: ä');
  });
});
