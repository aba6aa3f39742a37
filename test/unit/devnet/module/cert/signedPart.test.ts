import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedPart } from '../../../../../src/devnet/module/cert/signedPart.ts';
import { makeCertificate } from '../../certificate.ts';
import { PROVIDER } from '../../stage.ts';

const derOf = (pem: Uint8Array) =>
  new Uint8Array(Buffer.from(Buffer.from(pem).toString().split('\n').slice(1, -2).join(''), 'base64'));

describe('signedPart', () => {
  it('finds what was signed and the signature over it', async () => {
    const { cert, pubkey } = await makeCertificate(PROVIDER);
    const { signed, signature } = signedPart(derOf(cert))!;
    const key = createPublicKey({ key: Buffer.from(derOf(pubkey)), format: 'der', type: 'spki' });
    expect(verify('sha256', signed, key, signature)).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['a number', [0x02, 1, 5]],
    ['a length beyond the end', [0x30, 0x82, 0xff, 0xff, 0]],
    ['two parts only', [0x30, 4, 0x30, 0, 0x30, 0]],
    ['a third part that is no bit string', [0x30, 6, 0x30, 0, 0x30, 0, 0x30, 0]],
  ])('finds nothing in %s', (_, bytes) => {
    expect(signedPart(new Uint8Array(bytes))).toBeUndefined();
  });
});
