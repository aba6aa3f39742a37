import { createHash } from 'node:crypto';
import { ripemd160 } from '@cosmjs/crypto';
import { fromBech32, toBech32 } from '@cosmjs/encoding';
import { refuse } from './refusal.ts';
import { remember } from './remember.ts';
import { sdkErrors } from './sdkErrors.ts';

const PREFIX = 'akash';

/** Whether the text is an account address of this network: Bech32 with prefix `akash` and 20 or 32 bytes. */
export function isAddress(text: string): boolean {
  return text.length <= 90 && decodes(text);
}

const decodes = remember((text) => {
  try {
    // The limit has to be said: without one the decoder throws.
    const { prefix, data } = fromBech32(text, 90);
    return prefix === PREFIX && (data.length === 20 || data.length === 32);
  } catch {
    return false;
  }
});

/** @throws a refusal with sdk 7. `what` names the field. */
export function requireAddress(text: string, what: string): string {
  return isAddress(text) ? text : refuse(sdkErrors.invalidAddress, what);
}

/** The account of a compressed secp256k1 public key (33 bytes): RIPEMD-160 of its SHA-256. */
export function addressOf(publicKey: Uint8Array): string {
  return addressOfHex(Buffer.from(publicKey).toString('hex'));
}

const addressOfHex = remember((publicKey) =>
  toBech32(PREFIX, ripemd160(createHash('sha256').update(publicKey, 'hex').digest())),
);

/** A module's account: the first 20 bytes of SHA-256 over its name. Source: cosmos-sdk `x/auth/types` NewModuleAddress. */
export function moduleAddress(name: string): string {
  return toBech32(PREFIX, new Uint8Array(createHash('sha256').update(name).digest().subarray(0, 20)));
}

/** Modules that own an account, as the node's app lists them. */
export const MODULE_NAMES = [
  'fee_collector',
  'distribution',
  'bonded_tokens_pool',
  'not_bonded_tokens_pool',
  'gov',
  'mint',
  'escrow',
  'bme',
  'transfer',
] as const;
export type ModuleName = (typeof MODULE_NAMES)[number];
