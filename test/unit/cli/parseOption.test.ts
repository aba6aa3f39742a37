import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseBlockTime, parseCount, parseMs, parseNodes, parsePort } from '../../../src/cli/parseOption.ts';

describe('options', () => {
  it('are read', () => {
    expect(parsePort('0')).toBe(0);
    expect(parsePort('65535')).toBe(65_535);
    expect(parseMs('1500')).toBe(1500);
    expect(parseCount('100')).toBe(100);
    expect(parseBlockTime('instant')).toEqual({ kind: 'instant' });
    expect(parseBlockTime('manual')).toEqual({ kind: 'manual' });
    expect(parseBlockTime('1000')).toEqual({ kind: 'interval', intervalMs: 1000 });
    expect(parseNodes(' http://a , http://b,')).toEqual(['http://a', 'http://b']);
  });

  it.each([
    ['a port too large', () => parsePort('65536')],
    ['a port that is no number', () => parsePort('http')],
    ['a negative port', () => parsePort('-1')],
    ['more than a day', () => parseMs('86400001')],
    ['none', () => parseCount('0')],
    ['too many', () => parseCount('101')],
    ['a block time too short', () => parseBlockTime('9')],
    ['a block time with a unit', () => parseBlockTime('1s')],
    ['no nodes', () => parseNodes(' , ')],
  ])('refuse %s', (_, parse) => {
    expect(parse).toThrow(InvalidArgumentError);
  });
});
