/** A key and its account. The key itself never leaves it. */
export interface Wallet {
  /** Bech32 with the prefix `akash`. */
  readonly address: string;
  /** Compressed secp256k1, 33 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes r‖s with low S, over SHA-256 of the message: for SIGN_MODE_DIRECT and ES256K alike. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** `accountIndex` is the last element of `m/44'/118'/0'/0/index`. */
export type WalletSecret =
  | { readonly mnemonic: string; readonly accountIndex?: number }
  | { readonly privateKeyHex: string };
