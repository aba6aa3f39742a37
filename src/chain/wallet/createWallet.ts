import { Bip39, Secp256k1, Slip10, Slip10Curve, Slip10RawIndex, sha256 } from '@cosmjs/crypto';
import { fromHex, toBech32 } from '@cosmjs/encoding';
import { rawSecp256k1PubkeyToRawAddress } from '@cosmjs/tendermint-rpc';
import { RunnerError } from '../../base/runnerError.ts';
import { parseMnemonic } from './parseMnemonic.ts';
import type { Wallet, WalletSecret } from './wallet.ts';

const ADDRESS_PREFIX = 'akash';
const HARDENED_PATH = [44, 118, 0].map((index) => Slip10RawIndex.hardened(index));

/**
 * A wallet from a mnemonic or a private key.
 * @throws RunnerError MNEMONIC_INVALID naming the position of a wrong word, PRIVATE_KEY_INVALID. Neither shows any of the secret.
 */
export async function createWallet(secret: WalletSecret): Promise<Wallet> {
  return 'mnemonic' in secret
    ? walletOf(await deriveKey(secret.mnemonic, secret.accountIndex ?? 0))
    : walletOf(parsePrivateKey(secret.privateKeyHex));
}

async function deriveKey(text: string, accountIndex: number): Promise<Uint8Array> {
  const mnemonic = parseMnemonic(text);
  if (!mnemonic.ok) throw new RunnerError('MNEMONIC_INVALID', { problem: mnemonic.error });
  const seed = await Bip39.mnemonicToSeed(mnemonic.value);
  const path = [...HARDENED_PATH, Slip10RawIndex.normal(0), Slip10RawIndex.normal(accountIndex)];
  return Slip10.derivePath(Slip10Curve.Secp256k1, seed, path).privkey;
}

function parsePrivateKey(text: string): Uint8Array {
  const digits = text.trim().replace(/^0x/i, '');
  if (!/^[0-9a-f]*$/i.test(digits)) throw keyError('it holds characters that are not hexadecimal digits');
  if (digits.length !== 64) throw keyError(`it has ${digits.length} hexadecimal digits instead of 64`);
  return fromHex(digits);
}

function walletOf(privateKey: Uint8Array): Wallet {
  const publicKey = Secp256k1.compressPubkey(publicKeyOf(privateKey));
  return {
    address: toBech32(ADDRESS_PREFIX, rawSecp256k1PubkeyToRawAddress(publicKey)),
    publicKey,
    // The recovery byte at the end is Ethereum's; Cosmos and JOSE want r and s alone.
    sign: async (message) => Secp256k1.createSignature(sha256(message), privateKey).toFixedLength().slice(0, 64),
  };
}

function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  try {
    return Secp256k1.makeKeypair(privateKey).pubkey;
  } catch {
    throw keyError('it is zero, or not below the order of secp256k1');
  }
}

function keyError(problem: string): RunnerError {
  return new RunnerError('PRIVATE_KEY_INVALID', { problem });
}
