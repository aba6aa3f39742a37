import type { Account } from '../module/auth/accounts.ts';
import type { Context } from '../state/context.ts';
import type { GasMeter } from '../state/gasMeter.ts';
import { failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { TxMode } from './ante.ts';
import type { DecodedTx } from './decodeTx.ts';
import { getSigner } from './getSigner.ts';
import { findAccountKey, packedKey } from './sign/accountKey.ts';
import type { PublicKey } from './sign/publicKey.ts';
import { isAminoOnly, type SignatureData } from './sign/signatureData.ts';
import { signatureOf } from './sign/signatureOf.ts';
import { signBytes } from './sign/signBytes.ts';
import { verifySignatureData } from './sign/verifySignatureData.ts';
import { signersOf } from './signersOf.ts';
import { useNonce } from './useNonce.ts';

/**
 * Checks sequences, or the timeout of an unordered transaction, and signatures: those neither in a simulation nor a second time while a
 * transaction waits. Source: cosmos-sdk `x/auth/ante/sigverify.go` SigVerificationDecorator.
 * @throws refusals with sdk 4 for another number of signatures or one that does not fit, sdk 18 for a sequence or timeout of an unordered
 * transaction, sdk 8 without a key, sdk 32 for another sequence, sdk 9 for an unknown account.
 */
export function checkSignatures(context: Context, gas: GasMeter, tx: DecodedTx, mode: TxMode): void {
  const signers = signersOf(tx);
  if (tx.signers.length !== signers.length) {
    const numbers = `expected: ${signers.length}, got ${tx.signers.length}`;
    refuse(sdkErrors.unauthorized, `invalid number of signer;  ${numbers}`);
  }
  if (tx.unordered) useNonce(context, gas, tx, mode === 'simulate');
  for (const [index, address] of signers.entries()) checkSigner(context, tx, { index, address, mode });
}

function checkSigner(
  context: Context,
  tx: DecodedTx,
  { index, address, mode }: { index: number; address: string; mode: TxMode },
): void {
  const data = signatureOf(tx, index);
  // What does not say how it was signed has no sequence either.
  const sequence = (data && tx.signers[index]?.sequence) ?? 0n;
  if (tx.unordered && sequence > 0n)
    refuse(sdkErrors.invalidRequest, 'sequence is not allowed for unordered transactions');
  const account = getSigner(context, address);
  const key = findAccountKey(account);
  if (!key && mode !== 'simulate') refuse(sdkErrors.invalidPubKey, 'pubkey on account is not set');
  if (!tx.unordered && sequence !== account.sequence)
    refuse(sdkErrors.wrongSequence, `account sequence mismatch, expected ${account.sequence}, got ${sequence}`);
  if (key && (mode === 'check' || mode === 'deliver')) verify(context, tx, { account, key, data, sequence });
}

interface Signer {
  readonly account: Account;
  readonly key: PublicKey;
  readonly data: SignatureData | undefined;
  readonly sequence: bigint;
}

function verify({ chainId }: Context, tx: DecodedTx, { account, key, data, sequence }: Signer): void {
  const { address, accountNumber } = account;
  const signing = { chainId, address, accountNumber, sequence, publicKey: () => packedKey(account) };
  try {
    verifySignatureData(key, data, (mode) => signBytes(tx, signing, mode));
  } catch (error) {
    const { code, log } = failureOf(error);
    if (code === sdkErrors.panic.code) throw error;
    const why = log.replace(/: unauthorized$/, '');
    const hint = isAminoOnly(data)
      ? `please verify account number (${accountNumber}), sequence (${account.sequence}) and chain-id (${chainId})`
      : `please verify account number (${accountNumber}) and chain-id (${chainId}): (${why})`;
    refuse(sdkErrors.unauthorized, `signature verification failed; ${hint}`);
  }
}
