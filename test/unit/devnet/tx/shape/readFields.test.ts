import { describe, expect, it } from 'vitest';
import { readFields, varintValue } from '../../../../../src/devnet/tx/shape/readFields.ts';
import { refusalOf } from '../../stage.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const show = (text: string) =>
  readFields(hex(text)).map(
    ({ number, wireType, value }) => `${number}/${wireType}/${Buffer.from(value).toString('hex')}`,
  );

describe('readFields', () => {
  it('reads each wire type', () => {
    expect(show('08ac02')).toEqual(['1/0/ac02']);
    expect(show('0d01020304')).toEqual(['1/5/01020304']);
    expect(show('090102030405060708')).toEqual(['1/1/0102030405060708']);
    expect(show('12026162fa3f00')).toEqual(['2/2/6162', '1023/2/']);
    expect(show('')).toEqual([]);
  });

  it.each(['08', '0d010203', '1203', '00', '0b0c', '08ffffffffffffffffff02', '12ffffffffff0f', '0e'])(
    'refuses %s (protowire ConsumeField)',
    (bytes) => {
      expect(refusalOf(() => readFields(hex(bytes)))).toBe('sdk/2');
    },
  );
});

describe('varintValue', () => {
  it('is exact up to 64 bits', () => {
    expect(varintValue(hex('ac02'))).toBe(300n);
    expect(varintValue(hex('ffffffffffffffffff01'))).toBe(2n ** 64n - 1n);
    expect(varintValue(hex(''))).toBe(0n);
  });
});
