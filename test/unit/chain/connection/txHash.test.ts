import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { txHash } from '../../../../src/chain/connection/txHash.ts';

it('is SHA-256 in upper case', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(txHash(bytes)).toBe(createHash('sha256').update(bytes).digest('hex').toUpperCase());
});
