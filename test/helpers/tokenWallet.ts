import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { TokenSigner } from '../../src/gateway/jwt/createToken.ts';

/** A wallet with a fresh key, as far as tokens need one, and its public key. */
export function createTokenWallet(address: string): TokenSigner & { readonly publicKey: Uint8Array } {
  const { secretKey, publicKey } = secp256k1.keygen();
  return { address, publicKey, sign: async (message) => secp256k1.sign(message, secretKey, { lowS: true }) };
}
