import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeLogLine, encodeLogLine } from '../../../src/gateway/logLine.ts';

it('comes back as it went', () => {
  const line = fc.record({ name: fc.string(), message: fc.string({ unit: 'grapheme' }) });
  fc.assert(fc.property(line, (one) => void expect(decodeLogLine(encodeLogLine(one))).toEqual(one)));
});

it('is written as upstream writes it', () => {
  expect(encodeLogLine({ name: 'web-0', message: 'hi' })).toBe('{"name":"web-0","message":"hi"}');
});

it.each(['', 'x', '[]', '{"name":"a"}', '{"name":1,"message":"b"}'])('is not %s', (text) => {
  expect(decodeLogLine(text)).toBeUndefined();
});
