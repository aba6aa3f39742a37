import { describe, expect, it } from 'vitest';
import { findAccountKey, packedKey, withKey } from '../../../../../src/devnet/tx/sign/accountKey.ts';
import { ANN } from '../../signing.ts';

const account = { address: ANN.address, accountNumber: 1n, sequence: 2n };
const single = { kind: 'secp256k1' as const, key: ANN.publicKey };
const multisig = { kind: 'multisig' as const, threshold: 1, keys: [], encoded: Uint8Array.of(8, 1) };

describe('withKey', () => {
  it('remembers what findAccountKey finds', () => {
    expect(findAccountKey(account)).toBeUndefined();
    expect(findAccountKey(withKey(account, single))).toEqual(single);
    expect(findAccountKey(withKey(account, multisig))).toEqual(multisig);
    expect(withKey(account, { kind: 'other', typeUrl: '/x' })).toBe(account);
  });
});

describe('findAccountKey', () => {
  it('reads a single key as it stands', () => {
    expect(findAccountKey({ ...account, publicKey: ANN.publicKey })).toEqual(single);
  });
});

describe('packedKey', () => {
  it('is the key as protobuf has it', () => {
    const { typeUrl, value } = packedKey({ ...account, publicKey: ANN.publicKey });
    expect(typeUrl).toBe('/cosmos.crypto.secp256k1.PubKey');
    expect(value).toHaveLength(35);
    expect(packedKey({ ...account, multisigKey: multisig.encoded })).toEqual({
      typeUrl: '/cosmos.crypto.multisig.LegacyAminoPubKey',
      value: multisig.encoded,
    });
  });
});
