import { createMultisigThresholdPubkey, pubkeyToAddress } from '@cosmjs/amino';
import { encodePubkey } from '@cosmjs/proto-signing';
import { describe, expect, it } from 'vitest';
import {
  addressOfKey,
  aminoBytes,
  countKeys,
  decodeMultisigKey,
  decodePublicKey,
} from '../../../../../src/devnet/tx/sign/publicKey.ts';
import { ANN, actorFor, BEN, sendAny } from '../../signing.ts';
import { refusalOf } from '../../stage.ts';

const single = (key: Uint8Array) => ({
  type: 'tendermint/PubKeySecp256k1',
  value: Buffer.from(key).toString('base64'),
});
const keys = [ANN, BEN, actorFor('cat')].map(({ publicKey }) => single(publicKey));
const multisig = createMultisigThresholdPubkey(keys, 2, true);
const decode = (key: Parameters<typeof encodePubkey>[0]) => decodePublicKey(encodePubkey(key) as never);

describe('decodePublicKey', () => {
  it('reads single keys, multisigs and what the devnet cannot verify', () => {
    expect(decode(keys[0]!)).toEqual({ kind: 'secp256k1', key: ANN.publicKey });
    expect(decode(multisig)).toMatchObject({ kind: 'multisig', threshold: 2 });
    const typeUrl = '/cosmos.crypto.ed25519.PubKey';
    expect(decodePublicKey({ typeUrl, value: new Uint8Array() })).toEqual({ kind: 'other', typeUrl });
    expect(refusalOf(() => decodePublicKey(sendAny(ANN, BEN)))).toBe('sdk/2');
  });
});

describe('decodeMultisigKey', () => {
  it('keeps the encoding beside the members', () => {
    const { value } = encodePubkey(multisig);
    const key = decodeMultisigKey(value);
    expect(key.encoded).toBe(value);
    expect(key.keys).toHaveLength(3);
  });
});

describe('addressOfKey', () => {
  it('is what CosmJS makes of it', () => {
    expect(addressOfKey(decode(keys[0]!))).toBe(ANN.address);
    expect(addressOfKey(decode(multisig))).toBe(pubkeyToAddress(multisig, 'akash'));
  });

  it('panics at a short key as the node does, and refuses other kinds', () => {
    expect(refusalOf(() => addressOfKey({ kind: 'secp256k1', key: new Uint8Array(32) }))).toBe('undefined/111222');
    expect(refusalOf(() => addressOfKey({ kind: 'other', typeUrl: '/x' }))).toBe('sdk/8');
  });
});

describe('countKeys', () => {
  it('counts members, in whatever depth', () => {
    const inner = decodeMultisigKey(encodePubkey(multisig).value);
    expect(countKeys(inner)).toBe(3);
    expect(countKeys({ ...inner, keys: [inner, { kind: 'secp256k1', key: ANN.publicKey }] })).toBe(4);
  });
});

describe('aminoBytes', () => {
  it('has prefix, length and key', () => {
    expect(Buffer.from(aminoBytes(decode(keys[0]!))).toString('hex')).toBe(
      `eb5ae98721${Buffer.from(ANN.publicKey).toString('hex')}`,
    );
    expect(aminoBytes(decode(multisig))).toHaveLength(4 + 2 + 3 * 40);
    expect(aminoBytes({ kind: 'other', typeUrl: '/x' })).toHaveLength(33);
  });
});
