import { expect, it } from 'vitest';
import { createHashSlab } from '../../../../src/devnet/node/createHashSlab.ts';

it('hashes are kept side by side, each as it was', () => {
  const keep = createHashSlab();
  const hashes = Array.from({ length: 1000 }, (_, index) => new Uint8Array(32).fill(index % 256));
  const kept = hashes.map(keep);
  expect(kept).toEqual(hashes);
  expect(new Set(kept.map(({ buffer }) => buffer)).size).toBe(2);
  const empty = new Uint8Array();
  expect(keep(empty)).toBe(empty);
});
