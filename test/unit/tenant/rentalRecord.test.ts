import { describe, expect, it } from 'vitest';
import { decodeRentalRecord, encodeRentalRecord } from '../../../src/tenant/rentalRecord.ts';
import { record } from './recordFixture.ts';

describe('rentalRecord', () => {
  it('survives as text, beyond what a JSON number can hold', () => {
    expect(decodeRentalRecord(encodeRentalRecord(record))).toEqual(record);
  });

  it('keeps until when an unordered transaction may come', () => {
    const timeoutTimestampNs = 1_700_000_000_123_456_789n;
    const tx = { purpose: 'order', hash: 'CC', timeoutHeight: 0n, timeoutTimestampNs, feeUakt: 1n } as const;
    expect(decodeRentalRecord(encodeRentalRecord({ ...record, txs: [tx] }))?.txs).toEqual([tx]);
  });

  it.each(['', 'null', '{}', encodeRentalRecord(record).slice(1), encodeRentalRecord({ ...record, tag: 5 as never })])(
    'is not read from %j',
    (text) => {
      expect(decodeRentalRecord(text)).toBeUndefined();
    },
  );
});
