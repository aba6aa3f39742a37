import { expect, it } from 'vitest';
import { hexOf } from '../../../../../src/devnet/node/dump/dumpFormat.ts';

it('hexOf writes bytes in lower case', () => {
  expect(hexOf(new Uint8Array([0, 171]))).toBe('00ab');
});
