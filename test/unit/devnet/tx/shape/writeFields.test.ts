import { SignDoc } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { writeFields } from '../../../../../src/devnet/tx/shape/writeFields.ts';

describe('writeFields', () => {
  it('writes what the generated encoder writes', () => {
    const bodyBytes = new Uint8Array(300).fill(1);
    const doc = SignDoc.fromPartial({ bodyBytes, chainId: 'chain', accountNumber: 2n ** 31n - 1n });
    const written = writeFields([
      [1, bodyBytes],
      [2, new Uint8Array()],
      [3, 'chain'],
      [4, 2n ** 31n - 1n],
    ]);
    expect(Buffer.from(written).toString('hex')).toBe(Buffer.from(SignDoc.encode(doc).finish()).toString('hex'));
    expect(written.buffer.byteLength).toBe(written.length);
  });

  it('leaves out what is empty, and writes tags and numbers of any length', () => {
    expect(
      writeFields([
        [1, ''],
        [2, 0n],
      ]),
    ).toHaveLength(0);
    expect(Buffer.from(writeFields([[1023, 2n ** 64n - 1n]])).toString('hex')).toBe('f83fffffffffffffffffff01');
  });
});
