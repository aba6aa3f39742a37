import { createHash } from 'node:crypto';
import { toBech32 } from '@cosmjs/encoding';
import { LegacyAminoPubKey } from 'cosmjs-types/cosmos/crypto/multisig/keys';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { addressOf } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';

/** A key as transactions and accounts name it. */
export type PublicKey =
  /** 33 bytes, unless a client sent something else. */
  | { readonly kind: 'secp256k1'; readonly key: Uint8Array }
  | MultisigKey
  /** Of a kind that the devnet does not verify. */
  | { readonly kind: 'other'; readonly typeUrl: string };

/** `threshold` of these keys, in whatever order they sign. Its own encoding is what an account keeps. */
export interface MultisigKey {
  readonly kind: 'multisig';
  readonly threshold: number;
  readonly keys: readonly PublicKey[];
  readonly encoded: Uint8Array;
}

const KEY_BYTES = 33;
const OTHER_KINDS = ['ed25519', 'secp256r1'].map((curve) => `/cosmos.crypto.${curve}.PubKey`);
/** The prefixes by which amino tells registered types apart. Source: cosmos-sdk `crypto/codec/amino.go`. */
const AMINO_SECP256K1 = Buffer.from('eb5ae987', 'hex');
const AMINO_MULTISIG = Buffer.from('22c1f7e2', 'hex');

/** @throws a refusal with sdk 2 for a type that is no key. */
export function decodePublicKey({ typeUrl, value }: Any): PublicKey {
  if (typeUrl === PubKey.typeUrl) return { kind: 'secp256k1', key: PubKey.decode(value).key };
  if (typeUrl === LegacyAminoPubKey.typeUrl) return decodeMultisigKey(value);
  if (OTHER_KINDS.includes(typeUrl)) return { kind: 'other', typeUrl };
  return refuse(
    sdkErrors.txDecode,
    `no concrete type registered for type URL ${typeUrl} against interface *types.PubKey`,
  );
}

/** @param encoded a LegacyAminoPubKey. @throws a refusal with sdk 2 for a member that is no key. */
export function decodeMultisigKey(encoded: Uint8Array): MultisigKey {
  const { threshold, publicKeys } = LegacyAminoPubKey.decode(encoded);
  return { kind: 'multisig', threshold, keys: publicKeys.map(decodePublicKey), encoded };
}

/** How many single keys there are in it. Source: `x/auth/ante/sigverify.go` CountSubKeys. */
export function countKeys(key: PublicKey): number {
  return key.kind === 'multisig' ? key.keys.reduce((sum, member) => sum + countKeys(member), 0) : 1;
}

/**
 * The account that signs with this key. A multisig's is the start of SHA-256 over its amino form. Source: `crypto/keys/multisig` Address.
 * @throws a refusal with undefined 111222 for a key of the wrong length, at which the node panics; sdk 8 for kinds that the devnet has not.
 */
export function addressOfKey(key: PublicKey): string {
  if (key.kind === 'multisig')
    return toBech32('akash', createHash('sha256').update(aminoBytes(key)).digest().subarray(0, 20));
  if (key.kind === 'other') return refuse(sdkErrors.invalidPubKey, `unrecognized public key type: ${key.typeUrl}`);
  if (key.key.length !== KEY_BYTES) refuse(sdkErrors.panic, 'recovered: length of pubkey is incorrect');
  return addressOf(key.key);
}

/** A key in binary amino: what a multisig's address is made of, and by whose length a missing signature is charged. */
export function aminoBytes(key: PublicKey): Uint8Array {
  if (key.kind === 'other') return new Uint8Array(KEY_BYTES);
  if (key.kind === 'secp256k1') return Buffer.concat([AMINO_SECP256K1, lengthOf(key.key.length), key.key]);
  const members = key.keys
    .map(aminoBytes)
    .map((member) => Buffer.concat([Buffer.of(0x12), lengthOf(member.length), member]));
  return Buffer.concat([AMINO_MULTISIG, Buffer.of(0x08), lengthOf(key.threshold), ...members]);
}

/** As a varint. */
function lengthOf(value: number): Buffer {
  return value < 128
    ? Buffer.of(value)
    : Buffer.concat([Buffer.of((value % 128) + 128), lengthOf(Math.floor(value / 128))]);
}
