import { expect, it } from 'vitest';
import { withLimit } from '../../../../src/devnet/query/withLimit.ts';

it('withLimit says a hundred where nothing is said', () => {
  const nothing = { key: new Uint8Array(), offset: 0n, countTotal: false, reverse: false };
  expect(withLimit(undefined)).toEqual({ ...nothing, limit: 100n });
  expect(withLimit({ ...nothing, limit: 0n, reverse: true })).toEqual({ ...nothing, limit: 100n, reverse: true });
  expect(withLimit({ ...nothing, limit: 3n }).limit).toBe(3n);
});
