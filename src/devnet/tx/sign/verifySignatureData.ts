import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { verifySignature } from '../verifySignature.ts';
import type { MultisigKey, PublicKey } from './publicKey.ts';
import type { SignatureData } from './signatureData.ts';

/** What is signed, by SignMode. Throws a refusal for a mode that cannot be. */
export type SignBytesOf = (mode: number) => Uint8Array;

/**
 * Checks a signature of one key or of several. Source: cosmos-sdk `x/auth/signing/verify.go` VerifySignature, `crypto/keys/multisig`
 * VerifyMultisignature.
 * @throws a refusal with sdk 4 whose log says what does not fit; undefined 111222 where the node panics.
 */
export function verifySignatureData(key: PublicKey, data: SignatureData | undefined, signBytesOf: SignBytesOf): void {
  if (data === undefined) unfit('unexpected SignatureData <nil>');
  if (data.kind === 'single') verifySingle(key, data, signBytesOf, 'unable to verify single signer signature');
  else if (key.kind === 'multisig') verifyMany(key, data, signBytesOf);
  else unfit(`expected multisig.PubKey, got *${key.kind}.PubKey`);
}

function verifyMany(
  { keys, threshold }: MultisigKey,
  { bits, signatures }: Extract<SignatureData, { kind: 'multi' }>,
  signBytesOf: SignBytesOf,
): void {
  if (keys.length !== bits.length) unfit(`bit array size is incorrect, expecting: ${keys.length}`);
  if (signatures.length < threshold || signatures.length > bits.length)
    unfit(`signature size is incorrect ${signatures.length}`);
  const signed = keys.filter((_, index) => bits[index]);
  if (signed.length < threshold) unfit(`not enough signatures set, have ${signed.length}, expected ${threshold}`);
  if (signed.length > signatures.length) refuse(sdkErrors.panic, 'recovered: runtime error: index out of range');
  for (const [index, member] of signed.entries())
    verifyMember(member, signatures[index], signBytesOf, keys.indexOf(member));
}

function verifyMember(key: PublicKey, data: SignatureData | undefined, signBytesOf: SignBytesOf, index: number): void {
  if (data === undefined) unfit(`improper signature data type for index ${index}`);
  if (data.kind === 'single') verifySingle(key, data, signBytesOf, `unable to verify signature at index ${index}`);
  else if (key.kind === 'multisig') verifyMany(key, data, signBytesOf);
  else unfit(`unable to parse pubkey of index ${index}`);
}

/** A multisig key cannot check a single signature: the node's panics. */
function verifySingle(
  key: PublicKey,
  { mode, signature }: Extract<SignatureData, { kind: 'single' }>,
  signBytesOf: SignBytesOf,
  why: string,
): void {
  const bytes = signBytesOf(mode);
  if (key.kind === 'multisig') refuse(sdkErrors.panic, 'recovered: not implemented');
  if (key.kind === 'other' || !verifySignature(key.key, bytes, signature)) unfit(why);
}

function unfit(why: string): never {
  return refuse(sdkErrors.unauthorized, why);
}
