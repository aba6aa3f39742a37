import { LegacyAminoPubKey } from 'cosmjs-types/cosmos/crypto/multisig/keys';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import type { Account } from '../../module/auth/accounts.ts';
import { decodeMultisigKey, type PublicKey } from './publicKey.ts';

/** The key that an account has had since its first transaction. */
export function findAccountKey({ publicKey, multisigKey }: Account): PublicKey | undefined {
  if (publicKey) return { kind: 'secp256k1', key: publicKey };
  return multisigKey && decodeMultisigKey(multisigKey);
}

/** The account with its key known from now on. */
export function withKey(account: Account, key: PublicKey): Account {
  if (key.kind === 'multisig') return { ...account, multisigKey: key.encoded };
  return key.kind === 'secp256k1' ? { ...account, publicKey: key.key } : account;
}

/** An account's key as queries and SIGN_MODE_DIRECT_AUX name it; empty when it has none. */
export function packedKey({ publicKey, multisigKey }: Account): {
  readonly typeUrl: string;
  readonly value: Uint8Array;
} {
  if (publicKey) return { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: publicKey }).finish() };
  return { typeUrl: LegacyAminoPubKey.typeUrl, value: multisigKey ?? new Uint8Array() };
}
