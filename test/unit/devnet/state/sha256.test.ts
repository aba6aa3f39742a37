import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../../../../src/devnet/state/sha256.ts';

it('sha256 hashes texts and bytes one after the other', () => {
  const expected = new Uint8Array(
    createHash('sha256')
      .update('abc')
      .update(new Uint8Array([255]))
      .digest(),
  );
  expect(sha256('abc', new Uint8Array([255]))).toEqual(expected);
});
