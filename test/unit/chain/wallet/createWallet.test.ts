import { Bip39, Random, Secp256k1, Secp256k1Signature, sha256 } from '@cosmjs/crypto';
import { fromHex, toHex } from '@cosmjs/encoding';
import { DirectSecp256k1HdWallet, makeCosmoshubPath } from '@cosmjs/proto-signing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRunnerError } from '../../../../src/base/runnerError.ts';
import { createWallet } from '../../../../src/chain/wallet/createWallet.ts';

const mnemonic = Bip39.encode(Random.getBytes(16)).toString();
const HALF_ORDER = BigInt('0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0');

describe('createWallet', () => {
  it.each([0, 3])('derives the account of index %i as the network does', async (accountIndex) => {
    const path = makeCosmoshubPath(accountIndex);
    const reference = await DirectSecp256k1HdWallet.fromMnemonic(mnemonic, { prefix: 'akash', hdPaths: [path] });
    const [account] = await reference.getAccounts();
    const wallet = await createWallet({ mnemonic, accountIndex });
    expect(wallet.address).toBe(account?.address);
    expect(toHex(wallet.publicKey)).toBe(toHex(account?.pubkey ?? new Uint8Array()));
  });

  it('signs SHA-256 of the message with low S, whatever the message', async () => {
    const wallet = await createWallet({ privateKeyHex: '11'.repeat(32) });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (message) => {
        const signature = await wallet.sign(message);
        expect(signature).toHaveLength(64);
        expect(BigInt(`0x${toHex(signature.slice(32))}`) <= HALF_ORDER).toBe(true);
        const parsed = Secp256k1Signature.fromFixedLength(signature);
        expect(Secp256k1.verifySignature(parsed, sha256(message), wallet.publicKey)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('takes a private key with or without 0x', async () => {
    const plain = await createWallet({ privateKeyHex: '22'.repeat(32) });
    const prefixed = await createWallet({ privateKeyHex: ` 0x${'22'.repeat(32)}\n` });
    expect(prefixed.address).toBe(plain.address);
    expect(fromHex(toHex(plain.publicKey))).toHaveLength(33);
  });

  it.each(['00'.repeat(32), 'ff'.repeat(32), 'zz', '1234', ''])(
    'refuses the private key %s without showing it',
    async (key) => {
      const error = await createWallet({ privateKeyHex: key }).catch((reason: unknown) => reason);
      expect(isRunnerError(error, 'PRIVATE_KEY_INVALID')).toBe(true);
      expect(key.length > 3 && `${error}`.includes(key)).toBe(false);
    },
  );

  it('refuses a mnemonic by position', async () => {
    const error = await createWallet({ mnemonic: mnemonic.replace(/^\w+/, 'xylophone') }).catch(
      (reason: unknown) => reason,
    );
    expect(isRunnerError(error, 'MNEMONIC_INVALID')).toBe(true);
    expect(`${error}`).toMatch(/word 1\b/);
    expect(`${error}`).not.toContain('xylophone');
  });
});
