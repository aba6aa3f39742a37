import type { ChainConnection } from '../connection/chainConnection.ts';
import {
  Cert_State,
  type CertificateResponse,
  QueryCertificatesRequest,
  QueryCertificatesResponse,
} from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { readList } from './readList.ts';

/** A published certificate. The chain has checked its signature and its name, not its dates nor its purpose. */
export interface CertificateView {
  readonly owner: string;
  /** Decimal. */
  readonly serial: string;
  readonly certPem: string;
  readonly pubkeyPem: string;
  readonly state: CertificateState;
}
export type CertificateState = 'valid' | 'revoked' | 'invalid';

/** An owner's certificates, of one serial or state or of any. */
export async function listCertificates(
  connection: ChainConnection,
  filter: { owner: string; serial?: string; state?: 'valid' | 'revoked' },
  signal?: AbortSignal,
): Promise<CertificateView[]> {
  const certificates = await readList(
    connection,
    {
      path: queryPath.certificates,
      encodeRequest: (pagination) =>
        QueryCertificatesRequest.encode(QueryCertificatesRequest.fromPartial({ filter, pagination })).finish(),
      decodeResponse: QueryCertificatesResponse.decode,
      itemsOf: (response) => response.certificates,
    },
    signal,
  );
  return certificates.map((response) => decodeCertificate(filter.owner, response));
}

function decodeCertificate(owner: string, { certificate, serial }: CertificateResponse): CertificateView {
  const text = new TextDecoder();
  return {
    owner,
    serial,
    certPem: text.decode(certificate?.cert),
    pubkeyPem: text.decode(certificate?.pubkey),
    state: (Cert_State[certificate?.state ?? 0] ?? 'invalid') as CertificateState,
  };
}
