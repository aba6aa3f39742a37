import { describe, expect, it } from 'vitest';
import { parseParams, parseUriParams } from '../../../../src/devnet/rpc/params.ts';

const SHAPE = { path: 'string', tx: 'bytes', data: 'hexBytes', height: 'int64', prove: 'bool' } as const;
const json = (given: unknown) => {
  const parsed = parseParams(SHAPE, typeof given === 'string' ? given : JSON.stringify(given));
  return parsed.ok ? parsed.value : parsed.error.code;
};
const jsonError = (shape: Parameters<typeof parseParams>[0], text: string) => {
  const parsed = parseParams(shape, text);
  return parsed.ok ? 'ok' : parsed.error.data.replace('error converting json params to arguments: ', '');
};
const uri = (query: string) => {
  const parsed = parseUriParams(SHAPE, new URLSearchParams(query));
  return parsed.ok ? parsed.value : parsed.error.data.replace('error converting http params to arguments: ', '');
};

describe('parseParams', () => {
  it('reads objects, arrays and nothing', () => {
    const expected = { path: '/a', tx: new Uint8Array([1]), data: new Uint8Array([2]), height: 5n, prove: true };
    expect(json({ path: '/a', tx: 'AQ==', data: '02', height: '5', prove: true })).toEqual(expected);
    expect(json(['/a', 'AQ==', '02', '5', true])).toEqual(expected);
    expect(json('null')).toEqual({});
    expect(json({ height: null, more: 1 })).toEqual({});
    expect(json({ tx: [1, 2] })).toEqual({ tx: new Uint8Array([1, 2]) });
    expect(json({ HEIGHT: '1' })).toEqual({});
    expect(json({ height: 5 })).toBe(-32602);
  });

  // The words of a real node (v2.1.0-rc12).
  it.each([
    ['int64', '{"a": "x"}', "invalid character 'x' looking for beginning of value"],
    ['int64', '{"a": ""}', 'unexpected end of JSON input'],
    ['int64', '{"a": 1.5}', 'invalid 64-bit integer encoding "1.5", expected string'],
    ['int64', '{"a": {"b": 1}}', 'invalid 64-bit integer encoding "{\\"b\\": 1}", expected string'],
    [
      'int64',
      '{"a": "9223372036854775808"}',
      'json: cannot unmarshal number 9223372036854775808 into Go value of type int64',
    ],
    ['uint', '{"a": "-1"}', 'json: cannot unmarshal number -1 into Go value of type uint'],
    ['string', '{"a": 5}', 'json: cannot unmarshal number into Go value of type string'],
    ['bool', '{"a": "true"}', 'json: cannot unmarshal string into Go value of type bool'],
    ['bytes', '{"a": 5}', 'json: cannot unmarshal number into Go value of type []uint8'],
    ['bytes', '{"a": "!"}', 'illegal base64 data at input byte 0'],
    ['bytes', '{"a": "00"}', 'illegal base64 data at input byte 0'],
    ['bytes', '{"a": "="}', 'illegal base64 data at input byte 0'],
    ['hexBytes', '{"a": "zz"}', "encoding/hex: invalid byte: U+007A 'z'"],
    ['hexBytes', '{"a": "0x00"}', "encoding/hex: invalid byte: U+0078 'x'"],
    ['hexBytes', '{"a": "A"}', 'encoding/hex: odd length hex string'],
    ['hexBytes', '{"a": [1,2]}', 'invalid hex string: [1,2]'],
    ['evidence', '{"a": {}}', 'interface type cannot be empty'],
    ['evidence', '{"a": 5}', 'json: cannot unmarshal number into Go value of type json.interfaceWrapper'],
    ['evidence', '{"a": {"type":"x","value":{}}}', 'unknown type "x"'],
    // Go encoding/base64 decodeQuantum
    ['bytes', '{"a": "AA=A"}', 'illegal base64 data at input byte 2'],
    ['bytes', '{"a": "AA="}', 'illegal base64 data at input byte 3'],
    ['bytes', '{"a": "AAA=A"}', 'illegal base64 data at input byte 4'],
    ['bytes', '{"a": [300]}', 'json: cannot unmarshal number 300 into Go value of type uint8'],
  ] as const)('refuses for %s %s', (kind, text, words) => {
    expect(jsonError({ a: kind }, text)).toBe(words);
  });

  it('wants all of an array, and no other kind', () => {
    expect(jsonError({ height: 'int64' }, '["1","2"]')).toBe(
      'expected 1 parameters ([height]), got 2 ([[34 49 34] [34 50 34]])',
    );
    expect(jsonError({}, '[]')).toBe('ok');
    expect(jsonError({}, '"x"')).toBe(
      'unknown type for JSON params: json: cannot unmarshal string into Go value of type []json.RawMessage. Expected map or array',
    );
  });
});

describe('parseUriParams', () => {
  it('reads quotes and hexadecimal', () => {
    expect(uri('path="/a"&tx=0x01&data=0x02&height=5&prove=true')).toEqual({
      path: '/a',
      tx: new Uint8Array([1]),
      data: new Uint8Array([2]),
      height: 5n,
      prove: true,
    });
    expect(uri('path=0x2f61&tx="a"&data="a"&height="7"&prove=false')).toEqual({
      path: '/a',
      tx: new Uint8Array([97]),
      data: new Uint8Array([97]),
      height: 7n,
      prove: false,
    });
    expect(uri('height=&tx=null')).toEqual({});
  });

  // The words of a real node.
  it.each([
    ['height=x', 'invalid 64-bit integer encoding "x", expected string'],
    ['height=0x01', "got a hex string arg, but expected 'int64'"],
    ['height=%201', 'invalid 64-bit integer encoding " 1", expected string'],
    ['prove=1', 'json: cannot unmarshal number into Go value of type bool'],
    ['prove=x', "invalid character 'x' looking for beginning of value"],
    ['path=/cosmos', "invalid character '/' looking for beginning of value"],
    ['path=%22a', 'unexpected end of JSON input'],
    ['data=zz', 'invalid hex string: zz'],
    ['tx=0xg', "encoding/hex: invalid byte: U+0067 'g'"],
    ['tx=0x0', 'encoding/hex: odd length hex string'],
    ['tx=1F', "invalid character 'F' after top-level value"],
  ])('refuses %s', (query, words) => {
    expect(uri(query)).toBe(words);
  });
});
