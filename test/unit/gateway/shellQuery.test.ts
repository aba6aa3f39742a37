import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeShellQuery, parseShellQuery } from '../../../src/gateway/shellQuery.ts';

const request = { command: ['sh', '-c', 'echo "a & b"'], service: 'runner', podIndex: 0, stdin: true, tty: false };

describe('the shell query', () => {
  it('comes back as it went', () => {
    const shape = fc.record({
      command: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }),
      service: fc.string({ minLength: 1 }),
      podIndex: fc.integer({ min: 0, max: 999_999_999 }),
      stdin: fc.boolean(),
      tty: fc.boolean(),
    });
    const roundTrip = (one: typeof request) => parseShellQuery(new URLSearchParams(encodeShellQuery(one).toString()));
    fc.assert(fc.property(shape, (one) => void expect(roundTrip(one)).toEqual({ ok: true, value: one })));
  });

  it('has the upstream names', () => {
    expect(encodeShellQuery({ ...request, command: ['ls', '/'] }).toString()).toBe(
      'cmd0=ls&cmd1=%2F&service=runner&podIndex=0&tty=0&stdin=1',
    );
  });

  it('cannot hold an empty word', () => {
    expect(() => encodeShellQuery({ ...request, command: ['sh', '', 'x'] })).toThrow(
      expect.objectContaining({ kind: 'GATEWAY_ARGUMENT_EMPTY', args: { index: 1 } }),
    );
  });

  it.each(['cmd0', 'service', 'podIndex', 'tty', 'stdin'])('must have %s', (name) => {
    const query = encodeShellQuery(request);
    query.delete(name);
    expect(parseShellQuery(query)).toEqual({ ok: false, error: `missing parameter ${name}` });
  });

  it('reads the command up to the first empty word', () => {
    const query = encodeShellQuery(request);
    query.set('cmd1', '');
    const parsed = parseShellQuery(query);
    expect(parsed.ok && parsed.value.command).toEqual(['sh']);
  });

  it.each(['-1', 'x', '1.5', '99999999999'])('refuses podIndex %s', (podIndex) => {
    const query = encodeShellQuery(request);
    query.set('podIndex', podIndex);
    expect(parseShellQuery(query).ok).toBe(false);
  });
});
