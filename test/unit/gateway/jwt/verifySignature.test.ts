import { existsSync, readFileSync } from 'node:fs';
import { DirectSecp256k1HdWallet } from '@cosmjs/proto-signing';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TokenAlgorithm, verifySignature } from '../../../../src/gateway/jwt/verifySignature.ts';

// The reference implementation's vectors lie beside the repository, are read in place, and may be absent.
const vectors = new URL('../../../../../shared/vectors/jwt/', import.meta.url);
const present = existsSync(vectors);

interface Vector {
  description: string;
  tokenString: string;
  expected: { alg: TokenAlgorithm };
  mustFail: boolean;
}
const cases: Vector[] = present ? JSON.parse(readFileSync(new URL('cases_es256k.json', vectors), 'utf8')) : [];

it('has the reference vectors beside the repository', ({ skip }) => {
  skip(!present, '../shared/vectors/jwt is absent, so the reference signatures were not tried');
  expect(cases).toHaveLength(5);
});

describe.runIf(present)('the reference vectors', () => {
  let account: { address: string; pubkey: Uint8Array };
  beforeAll(async () => {
    const mnemonic = readFileSync(new URL('mnemonic', vectors), 'utf8').trim();
    const wallet = await DirectSecp256k1HdWallet.fromMnemonic(mnemonic, { prefix: 'akash' });
    account = (await wallet.getAccounts())[0]!;
  });

  it.each(cases)('$description', ({ tokenString, expected, mustFail }) => {
    const [header, payload, signature = ''] = tokenString.split('.');
    const verified = verifySignature({
      algorithm: expected.alg,
      signingInput: `${header}.${payload}`,
      signature: Buffer.from(signature, 'base64url'),
      signer: account.address,
      publicKey: account.pubkey,
    });
    expect(verified).toBe(!mustFail);
  });
});

describe('verifySignature', () => {
  const { secretKey, publicKey } = secp256k1.keygen();
  const signingInput = 'header.payload';
  const signature = secp256k1.sign(Buffer.from(signingInput), secretKey, { lowS: true });
  const input = { algorithm: 'ES256K', signingInput, signature, signer: 'akash1x', publicKey } as const;

  it('takes the right signature', () => {
    expect(verifySignature(input)).toBe(true);
  });

  it('refuses another text, key, signer form or length', () => {
    expect(verifySignature({ ...input, signingInput: 'header.payloae' })).toBe(false);
    expect(verifySignature({ ...input, publicKey: secp256k1.keygen().publicKey })).toBe(false);
    expect(verifySignature({ ...input, algorithm: 'ES256KADR36' })).toBe(false);
    expect(verifySignature({ ...input, signature: signature.subarray(1) })).toBe(false);
    expect(verifySignature({ ...input, publicKey: new Uint8Array(33) })).toBe(false);
  });

  it('refuses the twin of a signature, with high s', () => {
    const order = secp256k1.Point.CURVE().n;
    const s = order - BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`);
    const twin = Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
    expect(secp256k1.verify(twin, Buffer.from(signingInput), publicKey, { lowS: false })).toBe(true);
    expect(verifySignature({ ...input, signature: twin })).toBe(false);
  });
});
