import { describe, expect, it } from 'vitest';
import {
  parseBase64,
  parseEnum,
  parseGoInteger,
  parseInteger,
  parseScalar,
} from '../../../../../src/devnet/rest/json/parseScalar.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';
import { fieldOf } from '../sampleTypes.ts';

describe('parseInteger', () => {
  it('reads decimal integers within their range', () => {
    expect(parseInteger('uint64', '18446744073709551615')).toBe(2n ** 64n - 1n);
    expect(parseInteger('int32', '-2147483648')).toBe(-(2n ** 31n));
    for (const text of ['', '0x1', '1.0', 'x', '2147483648', '9'.repeat(1_000_000)])
      expect(grpcCodeOf(() => parseInteger('int32', text))).toBe(3);
    expect(grpcCodeOf(() => parseInteger('uint32', '-1'))).toBe(3);
  });
});

describe('parseGoInteger', () => {
  it("reads the forms of Go's strconv with base 0", () => {
    const forms = { '10': 10n, '0x1f': 31n, '0X1F': 31n, '017': 15n, '0o17': 15n, '0b11': 3n, '1_000': 1000n, '0': 0n };
    for (const [text, value] of Object.entries(forms)) expect(parseGoInteger('uint64', text)).toBe(value);
    expect(parseGoInteger('int64', '-5')).toBe(-5n);
    expect(parseGoInteger('int64', '+5')).toBe(5n);
  });

  it('refuses the rest', () => {
    for (const text of [
      '',
      '08',
      '0x',
      '1__0',
      '1_',
      'a',
      ' 1',
      '18446744073709551616',
      '-1',
      '+1',
      '1'.repeat(1_000_000),
    ])
      expect(grpcCodeOf(() => parseGoInteger('uint64', text))).toBe(3);
  });
});

describe('parseScalar', () => {
  it('reads texts of path and query', () => {
    expect(parseScalar('string', 'a b')).toBe('a b');
    expect(parseScalar('bytes', 'AQI=')).toEqual(new Uint8Array([1, 2]));
    expect(parseScalar('uint32', '7')).toBe(7n);
  });

  it("reads Go's booleans", () => {
    for (const text of ['1', 't', 'T', 'true', 'TRUE', 'True']) expect(parseScalar('bool', text)).toBe(true);
    for (const text of ['0', 'f', 'F', 'false', 'FALSE', 'False']) expect(parseScalar('bool', text)).toBe(false);
    for (const text of ['', 'yes', 'tRue']) expect(grpcCodeOf(() => parseScalar('bool', text))).toBe(3);
  });
});

describe('parseBase64', () => {
  it('reads padded base64, and that of URLs where it is allowed', () => {
    expect(parseBase64('-_8=', true)).toEqual(new Uint8Array([251, 255]));
    expect(parseBase64('AQ\n==', false)).toEqual(new Uint8Array([1]));
    expect(parseBase64('', false)).toEqual(new Uint8Array());
    for (const text of ['-_8=', 'AQ', 'AQ=', 'A===', 'AQ==AQ==', 'a b=', '====='])
      expect(grpcCodeOf(() => parseBase64(text, false))).toBe(3);
  });
});

describe('parseEnum', () => {
  it('reads names, and numbers that have one', () => {
    const kind = fieldOf('color').kind;
    const color = kind.is === 'enum' ? kind.enumType : undefined;
    expect(parseEnum(color!, 'green')).toBe(2n);
    expect(parseEnum(color!, '1')).toBe(1n);
    for (const text of ['9', 'GREEN', '', '1.0']) expect(grpcCodeOf(() => parseEnum(color!, text))).toBe(3);
  });
});
