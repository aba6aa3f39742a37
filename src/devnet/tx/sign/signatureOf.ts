import type { DecodedTx } from '../decodeTx.ts';
import { decodeSignature, type SignatureData } from './signatureData.ts';

/**
 * The signature of the signer with this index; undefined when the transaction does not say how it was made. Source: cosmos-sdk
 * `x/auth/tx/builder.go` GetSignaturesV2.
 * @throws refusals of `decodeSignature`.
 */
export function signatureOf(tx: Pick<DecodedTx, 'signers' | 'signatures'>, index: number): SignatureData | undefined {
  const modeInfo = tx.signers[index]?.modeInfo;
  return modeInfo && decodeSignature(modeInfo, tx.signatures[index]);
}
