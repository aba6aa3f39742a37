import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../../src/devnet/node/validator.ts';

describe('validatorOf', () => {
  it('is the same for the same chain, and another for another', () => {
    const [a, b] = [validatorOf('a'), validatorOf('b')];
    expect(validatorOf('a').publicKey).toEqual(a.publicKey);
    expect(b.publicKey).not.toEqual(a.publicKey);
    expect([a.publicKey.length, a.address.length, a.setHash.length, a.nodeId]).toEqual([
      32,
      20,
      32,
      Buffer.from(a.address).toString('hex'),
    ]);
  });

  // cometbft crypto/ed25519: the address is the first 20 bytes of the key's SHA-256.
  it('has the address of its key, and signs with it', () => {
    const { publicKey, address, sign } = validatorOf('a');
    expect(Buffer.from(address)).toEqual(createHash('sha256').update(publicKey).digest().subarray(0, 20));
    const bytes = Buffer.from('vote');
    expect([sign(bytes).length, sign(bytes)]).toEqual([64, sign(bytes)]);
  });
});
