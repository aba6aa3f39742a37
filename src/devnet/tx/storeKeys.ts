import { accounts } from '../module/auth/accounts.ts';
import type { Context } from '../state/context.ts';
import { event } from '../state/event.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { SIMULATED_KEY } from './chargeSize.ts';
import type { DecodedTx } from './decodeTx.ts';
import { getSigner } from './getSigner.ts';
import { findAccountKey, withKey } from './sign/accountKey.ts';
import { addressOfKey, type PublicKey } from './sign/publicKey.ts';
import { listSignatures } from './sign/signatureData.ts';
import { signatureOf } from './sign/signatureOf.ts';
import { signersOf } from './signersOf.ts';

/**
 * Remembers the keys of accounts that sign for the first time, and tells of signatures and sequences in events. Source: cosmos-sdk
 * `x/auth/ante/sigverify.go` SetPubKeyDecorator.
 * @throws refusals with sdk 8 for somebody else's key, sdk 9 for an unknown account, undefined 111222 for more keys than signers.
 */
export function storeKeys(context: Context, tx: DecodedTx, isSimulated: boolean): void {
  const signers = signersOf(tx);
  for (const [index, { publicKey }] of tx.signers.entries()) {
    const address = signers[index] ?? refuse(sdkErrors.panic, 'recovered: runtime error: index out of range');
    const key = publicKey ?? (isSimulated ? SIMULATED_KEY : undefined);
    if (key) storeKey(context, { address, index, key, isSimulated });
  }
  for (const index of tx.signers.keys()) tellOfSignature(context, tx, index, signers[index] ?? '');
}

function storeKey(
  context: Context,
  { address, index, key, isSimulated }: { address: string; index: number; key: PublicKey; isSimulated: boolean },
): void {
  if (!isSimulated && addressOfKey(key) !== address)
    refuse(sdkErrors.invalidPubKey, `pubKey does not match signer address ${address} with signer index: ${index}`);
  const account = getSigner(context, address);
  if (!findAccountKey(account)) accounts.put(context.state, address, withKey(account, key));
}

/** An unordered transaction has no sequence to tell of. */
function tellOfSignature(context: Context, tx: DecodedTx, index: number, address: string): void {
  const data = signatureOf(tx, index);
  if (!tx.unordered) context.emit(event('tx', { acc_seq: `${address}/${data ? tx.signers[index]?.sequence : 0n}` }));
  for (const signature of listSignatures(data))
    context.emit(event('tx', { signature: Buffer.from(signature).toString('base64') }));
}
