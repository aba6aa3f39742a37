import { accounts } from '../module/auth/accounts.ts';
import type { Context } from '../state/context.ts';
import type { GasMeter } from '../state/gasMeter.ts';
import { authParams, chargeParams } from './authParams.ts';
import type { DecodedTx } from './decodeTx.ts';
import { findAccountKey } from './sign/accountKey.ts';
import { aminoBytes, type PublicKey } from './sign/publicKey.ts';
import { isIncomplete } from './sign/signatureData.ts';
import { signatureOf } from './sign/signatureOf.ts';
import { signersOf } from './signersOf.ts';

/** Stands for a signer's key as long as nobody knows it. Source: cosmos-sdk `x/auth/ante/sigverify.go` simSecp256k1Pubkey. */
export const SIMULATED_KEY: PublicKey = {
  kind: 'secp256k1',
  key: new Uint8Array(Buffer.from('035ad6810a47f073553ff30d2fcc7e0d3b1c0b74b61a1aaa2582344037151e143a', 'hex')),
};
/** Tag, length and 64 bytes. */
const SIGNATURE_FIELD = 66;
const SLACK = 6;

/**
 * Charges for each byte of the transaction; in a simulation for the signatures too that it will have. Source: cosmos-sdk
 * `x/auth/ante/basic.go` ConsumeTxSizeGasDecorator.
 */
export function chargeSize(context: Context, gas: GasMeter, tx: DecodedTx, isSimulated: boolean): void {
  chargeParams(gas);
  gas.charge(authParams.txSizeCostPerByte * tx.bytes.length, 'txSize');
  if (!isSimulated) return;
  signersOf(tx).forEach((address, index) => {
    if (index < tx.signers.length && !isIncomplete(signatureOf(tx, index))) return;
    const account = accounts.find(context.state, address);
    const key = (account && findAccountKey(account)) ?? SIMULATED_KEY;
    gas.charge(authParams.txSizeCostPerByte * simulatedBytes(key), 'txSize');
  });
}

/** The amino form of key and signature; for a multisig as if as many had signed as may. */
function simulatedBytes(key: PublicKey): number {
  const { length } = aminoBytes(key);
  const bytes = 1 + (length < 128 ? 1 : 2) + length + SIGNATURE_FIELD + SLACK;
  return key.kind === 'multisig' ? bytes * authParams.txSigLimit : bytes;
}
