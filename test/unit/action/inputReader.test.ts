import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  duration,
  flag,
  lines,
  names,
  oneOf,
  optional,
  problemsOf,
  refuse,
  shownValue,
  text,
} from '../../../src/action/inputReader.ts';

const refused = { ok: false, error: { problem: expect.any(String), cure: expect.any(String) } };

describe('readers', () => {
  it('text takes anything', () => {
    expect(text('a b')).toEqual({ ok: true, value: 'a b' });
  });

  it('oneOf takes its words only', () => {
    const reader = oneOf('run', 'stop');
    expect(reader('stop')).toEqual({ ok: true, value: 'stop' });
    expect(reader('Stop')).toEqual(refused);
  });

  it('duration counts units within its limits', () => {
    const minutes = duration(60_000, 0.5, 10, 'minutes');
    expect(minutes('1.5')).toEqual({ ok: true, value: 90_000 });
    for (const wrong of ['0', '0.4', '11', '1e1', 'x', '-1', '0x5', 'Infinity'])
      expect(minutes(wrong)).toEqual(refused);
  });

  it('flag takes true and false', () => {
    expect(flag('True')).toEqual({ ok: true, value: true });
    expect(flag('false')).toEqual({ ok: true, value: false });
    expect(flag('yes')).toEqual(refused);
  });

  it('lines keeps spaces and commas inside a line', () => {
    expect(lines(' a b/{c,d} \r\n\n !x ')).toEqual({ ok: true, value: ['a b/{c,d}', '!x'] });
  });

  it('names splits by lines, commas and spaces', () => {
    const reader = names(/^[A-Z]+$/, 'upper-case', 'A');
    expect(reader('A, B\nC')).toEqual({ ok: true, value: ['A', 'B', 'C'] });
    expect(reader('A b')).toEqual(refused);
  });
});

describe('optional', () => {
  const shape = z.object({ a: optional(flag), b: optional(() => refuse('is bad', 'Mend it.')) });

  it('takes empty text for nothing, and trims', () => {
    expect(shape.parse({ a: '  ' })).toEqual({ a: undefined, b: undefined });
    expect(shape.parse({ a: ' true ' })).toEqual({ a: true, b: undefined });
  });

  it('finds all problems at once, with the cure of each', () => {
    const given = { a: 'x', b: 'y' };
    const parsed = shape.safeParse(given);
    expect(parsed.success).toBe(false);
    expect(problemsOf(parsed.error!, given)).toEqual([
      { field: 'a', value: 'x', problem: 'is neither true nor false', cure: 'Write true or false.' },
      { field: 'b', value: 'y', problem: 'is bad', cure: 'Mend it.' },
    ]);
  });
});

describe('shownValue', () => {
  it('never shows a secret', () => {
    expect(shownValue('mnemonic', 'w o r d s')).toBe('(secret)');
    expect(shownValue('mnemonic', '')).toBe('');
  });

  it('shows a long text by its beginning, in one line', () => {
    expect(shownValue('run', 'a\n  b')).toBe('a b');
    expect(shownValue('run', 'x'.repeat(500)).length).toBeLessThan(130);
    expect(shownValue('run')).toBe('');
  });
});
