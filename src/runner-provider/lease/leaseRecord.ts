import * as z from 'zod';
import type { LeaseId } from '../../chain/protocol/ids.ts';

/** A lease id as our files hold it. `dseq` is text there: JSON numbers end at 2^53. */
export const leaseRecordShape = z.object({
  owner: z.string(),
  dseq: z
    .string()
    .regex(/^\d{1,20}$/)
    .transform(BigInt),
  gseq: z.int(),
  oseq: z.int(),
  provider: z.string(),
});

export type LeaseRecord = z.input<typeof leaseRecordShape>;

/** The id in the form that `leaseRecordShape` reads. */
export function encodeLeaseRecord(lease: LeaseId): LeaseRecord {
  const { owner, gseq, oseq, provider } = lease;
  return { owner, dseq: lease.dseq.toString(), gseq, oseq, provider };
}
