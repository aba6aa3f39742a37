import { expect, it } from 'vitest';
import { toJson } from '../../../src/cli/toJson.ts';

it('writes bigint as decimal strings, at any depth', () => {
  expect(toJson({ a: 2n ** 64n, b: [1n, 2], c: 'x' })).toBe('{"a":"18446744073709551616","b":["1",2],"c":"x"}');
});
