import { expect, it } from 'vitest';
import { closeCodes, readCloseCode } from '../../../src/gateway/closeCodes.ts';

it.each([
  [1000, 'ended'],
  [1005, 'ended'],
  [closeCodes.internal, 'internal'],
  [closeCodes.leaseNotFound, 'lease-not-found'],
  [closeCodes.unavailable, 'unavailable'],
  [1001, 'dropped'],
  [1006, 'dropped'],
  [1011, 'dropped'],
  [4999, 'dropped'],
])('reads %d as %s', (code, close) => {
  expect(readCloseCode(code)).toBe(close);
});

it('has the upstream numbers', () => {
  expect(closeCodes).toEqual({ internal: 4000, leaseNotFound: 4001, unavailable: 4002 });
});
