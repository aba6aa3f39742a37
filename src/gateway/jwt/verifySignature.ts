import { secp256k1 } from '@noble/curves/secp256k1.js';

/** The two ways a wallet signs a token: the signing input itself, or wrapped in a document, as browser wallets insist on (ADR-36). */
export type TokenAlgorithm = 'ES256K' | 'ES256KADR36';

export interface SignedInput {
  readonly algorithm: TokenAlgorithm;
  /** `header.payload`, as in the token. */
  readonly signingInput: string;
  /** r and s, 32 bytes each. */
  readonly signature: Uint8Array;
  /** Bech32 address of the signer; part of what ADR-36 signs. */
  readonly signer: string;
  /** Compressed secp256k1 key of the signer's account, 33 bytes. */
  readonly publicKey: Uint8Array;
}

/**
 * Whether the signature is this key's. As the Cosmos SDK does, it refuses the second form of every signature (high s), so that a token has
 * one text only. Upstream: `chain-sdk/go/util/jwt/es256k.go`, `es256kadr36.go`.
 */
export function verifySignature(input: SignedInput): boolean {
  const text = input.algorithm === 'ES256K' ? input.signingInput : adr36Document(input.signer, input.signingInput);
  try {
    return secp256k1.verify(input.signature, Buffer.from(text), input.publicKey, { lowS: true });
  } catch {
    // A signature or key of the wrong length or off the curve is a wrong one; the library throws for these.
    return false;
  }
}

/** The amino sign document of an off-chain message: keys sorted, everything about a chain empty. */
function adr36Document(signer: string, signingInput: string): string {
  const value = { data: Buffer.from(signingInput).toString('base64'), signer };
  return JSON.stringify({
    account_number: '0',
    chain_id: '',
    fee: { amount: [], gas: '0' },
    memo: '',
    msgs: [{ type: 'sign/MsgSignData', value }],
    sequence: '0',
  });
}
