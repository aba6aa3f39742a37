import { Bip39 } from '@cosmjs/crypto';
import type { Random } from '../../base/random.ts';

/** A fresh mnemonic of 24 words (256 bits), BIP-39 in English. */
export function createMnemonic(random: Random): string {
  return Bip39.encode(random.bytes(32)).toString();
}
