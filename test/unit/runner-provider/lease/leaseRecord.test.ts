import { describe, expect, it } from 'vitest';
import { encodeLeaseRecord, leaseRecordShape } from '../../../../src/runner-provider/lease/leaseRecord.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';

describe('leaseRecordShape', () => {
  it('reads what encodeLeaseRecord wrote, through JSON', () => {
    const lease = { ...someLease, dseq: 2n ** 63n };
    expect(leaseRecordShape.parse(JSON.parse(JSON.stringify(encodeLeaseRecord(lease))))).toEqual(lease);
  });

  it('refuses a dseq that is a number', () => {
    expect(leaseRecordShape.safeParse({ ...encodeLeaseRecord(someLease), dseq: 7 }).success).toBe(false);
  });
});
