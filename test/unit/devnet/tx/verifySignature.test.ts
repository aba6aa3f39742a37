import { createPublicKey, verify } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../../src/devnet/tx/verifySignature.ts';
import { ANN, BEN } from '../signing.ts';

const message = new Uint8Array([1, 2, 3]);

describe('verifySignature', () => {
  it('takes what another library signed', () => {
    expect(verifySignature(ANN.publicKey, message, secp256k1.sign(message, ANN.secretKey))).toBe(true);
  });

  it('refuses another key, another message, and what is no key or signature', () => {
    const signature = secp256k1.sign(message, ANN.secretKey);
    expect(verifySignature(BEN.publicKey, message, signature)).toBe(false);
    expect(verifySignature(ANN.publicKey, new Uint8Array([1]), signature)).toBe(false);
    expect(verifySignature(ANN.publicKey, message, signature.subarray(1))).toBe(false);
    expect(verifySignature(ANN.publicKey, message, new Uint8Array(64))).toBe(false);
    expect(verifySignature(new Uint8Array(33), message, signature)).toBe(false);
    expect(verifySignature(new Uint8Array(32), message, signature)).toBe(false);
  });

  it('refuses the mirror image with the higher s', () => {
    const signature = secp256k1.sign(message, ANN.secretKey);
    const order = secp256k1.Point.Fn.ORDER;
    const s = order - BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`);
    const high = new Uint8Array([
      ...signature.subarray(0, 32),
      ...Buffer.from(s.toString(16).padStart(64, '0'), 'hex'),
    ]);
    expect(secp256k1.verify(high, message, ANN.publicKey, { lowS: false })).toBe(true);
    expect(verifySignature(ANN.publicKey, message, high)).toBe(false);
  });

  it('agrees with OpenSSL, on the second look too', () => {
    const head = Buffer.from('3036301006072a8648ce3d020106052b8104000a032200', 'hex');
    const key = createPublicKey({ key: Buffer.concat([head, ANN.publicKey]), format: 'der', type: 'spki' });
    for (let index = 0; index < 40; index++) {
      const text = Buffer.from(`message ${index}`);
      const signature = secp256k1.sign(text, ANN.secretKey);
      if (index % 2 === 1) signature[index] = (signature[index] ?? 0) ^ 1;
      const expected = verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, signature);
      expect([1, 2].map(() => verifySignature(ANN.publicKey, text, signature))).toEqual([expected, expected]);
    }
  });
});
