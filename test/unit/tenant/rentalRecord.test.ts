import { describe, expect, it } from 'vitest';
import { decodeRentalRecord, encodeRentalRecord } from '../../../src/tenant/rentalRecord.ts';
import { record } from './recordFixture.ts';

describe('rentalRecord', () => {
  it('survives as text, beyond what a JSON number can hold', () => {
    expect(decodeRentalRecord(encodeRentalRecord(record))).toEqual(record);
  });

  it.each(['', 'null', '{}', encodeRentalRecord(record).slice(1), encodeRentalRecord({ ...record, tag: 5 as never })])(
    'is not read from %j',
    (text) => {
      expect(decodeRentalRecord(text)).toBeUndefined();
    },
  );
});
