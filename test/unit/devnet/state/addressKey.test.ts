import { toBech32 } from '@cosmjs/encoding';
import { expect, it } from 'vitest';
import { addressKey } from '../../../../src/devnet/state/addressKey.ts';

it('addressKey is the length and the bytes, so that shorter addresses come first', () => {
  expect(addressKey(toBech32('akash', new Uint8Array(20).fill(0xab)))).toBe(`14${'ab'.repeat(20)}`);
  expect(addressKey(toBech32('akash', new Uint8Array(32)))).toBe(`20${'00'.repeat(32)}`);
});
