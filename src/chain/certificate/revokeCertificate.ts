import type { Result } from '../../base/result.ts';
import type { IncludedTx } from '../connection/chainConnection.ts';
import { revokeCertificateMsg } from '../message/revokeCertificateMsg.ts';
import type { Signer, TxFailure } from '../signing/signer.ts';

/**
 * Revokes one of the signer's certificates. A serial is used up for ever: publish another certificate instead.
 * @param options.serial decimal.
 */
export function revokeCertificate(
  signer: Pick<Signer, 'address' | 'submit'>,
  options: { serial: string; signal?: AbortSignal },
): Promise<Result<IncludedTx, TxFailure>> {
  const { serial, signal } = options;
  const messages = [revokeCertificateMsg({ owner: signer.address, serial })];
  return signer.submit({ messages, key: `revoke-certificate-${signer.address}-${serial}`, signal });
}
