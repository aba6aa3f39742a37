import type { Cert_State } from '../../../chain/protocol/akash.ts';
import { defineTable } from '../../state/table.ts';

export interface CertificateId {
  readonly owner: string;
  /** Decimal. */
  readonly serial: string;
}

export interface StoredCertificate {
  readonly id: CertificateId;
  readonly state: Cert_State;
  /** PEM text. */
  readonly cert: Uint8Array;
  readonly pubkey: Uint8Array;
}

/** By owner and serial number, which is taken for ever once it was used. */
export const certificates = defineTable<CertificateId, StoredCertificate>(
  'certificate',
  ({ owner, serial }) => `${owner}/${serial.padStart(97, '0')}`,
);
