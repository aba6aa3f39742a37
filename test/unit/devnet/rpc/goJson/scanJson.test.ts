import { describe, expect, it } from 'vitest';
import { scanJson, skipSpace, wrongCharacter } from '../../../../../src/devnet/rpc/goJson/scanJson.ts';

const errorOf = (text: string) => {
  const scanned = scanJson(text);
  return scanned.ok ? 'ok' : scanned.error;
};

describe('scanJson', () => {
  it.each(['{}', '[]', '[1,{"a":[true,null,"x"]}]', '-1.5e+3', '"a\\u00e4\\n"', '0', 'false', '{"a":{},"b":[]}'])(
    'takes %s, and leaves what follows',
    (text) => {
      expect(scanJson(` ${text} x`)).toEqual({ ok: true, end: text.length + 1 });
    },
  );

  // The words of a real node (v2.1.0-rc12) for these bodies.
  it.each([
    ['{', 'unexpected end of JSON input'],
    ['x', "invalid character 'x' looking for beginning of value"],
    ['{"id":1,"method":"health",}', "invalid character '}' looking for beginning of object key string"],
    ["{'id':1}", "invalid character '\\'' looking for beginning of object key string"],
    ['{"id":1 "method":"health"}', `invalid character '"' after object key:value pair`],
    ['{"id":01}', "invalid character '1' after object key:value pair"],
    ['\u0000', "invalid character '\\x00' looking for beginning of value"],
    ['{"a":"\u0001"}', "invalid character '\\x01' in string literal"],
    ['{"a":"\\x"}', "invalid character 'x' in string escape code"],
    ['{"a":tru}', "invalid character '}' in literal true (expecting 'e')"],
    ['{"a":nul', "invalid character ' ' in literal null (expecting 'l')"],
    ['{"id":-}', "invalid character '}' in numeric literal"],
    // Go encoding/json/scanner.go
    ['[1 2]', "invalid character '2' after array element"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['"\\u12x4"', "invalid character 'x' in \\u hexadecimal character escape"],
    ['1.x', "invalid character 'x' after decimal point in numeric literal"],
    ['1ex', "invalid character 'x' in exponent of numeric literal"],
    ['"abc', 'unexpected end of JSON input'],
    ['é', "invalid character 'Ã' looking for beginning of value"],
  ])('refuses %j', (text, words) => {
    expect(errorOf(text)).toBe(words);
  });

  it('bears depth up to Go’s limit without recursion', () => {
    expect(errorOf('['.repeat(10_000) + ']'.repeat(10_000))).toBe('ok');
    expect(errorOf('['.repeat(10_001))).toBe('exceeded max depth');
    expect(errorOf('{"a":'.repeat(500_000))).toBe('exceeded max depth');
  });
});

describe('its parts', () => {
  it('skip spaces and name characters', () => {
    expect([skipSpace(' \t\r\n x', 0), skipSpace('x', 0)]).toEqual([5, 0]);
    expect(wrongCharacter('a\\', 1, 'here').error).toBe("invalid character '\\\\' here");
    expect(wrongCharacter('a', 1, 'here', true)).toMatchObject({ error: 'unexpected end of JSON input', isCut: true });
  });
});
