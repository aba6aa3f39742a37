import { describe, expect, it } from 'vitest';
import { itemsOf, kindOf, membersOf, readFirst, readWhole } from '../../../../../src/devnet/rpc/goJson/readJson.ts';

describe('readWhole', () => {
  it('takes one value and nothing else', () => {
    expect(readWhole(' {"a": 1} ')).toEqual({ ok: true, value: '{"a": 1}' });
    // The words of a real node.
    expect(readWhole('{"id":1} x')).toEqual({ ok: false, error: "invalid character 'x' after top-level value" });
    expect(readWhole('')).toEqual({ ok: false, error: 'unexpected end of JSON input' });
  });
});

describe('readFirst', () => {
  it('leaves the rest, and misses the end of what it reads', () => {
    expect(readFirst('{"a":1} x')).toEqual({ ok: true, value: '{"a":1}' });
    // The words of a real node over a WebSocket.
    expect([readFirst('{'), readFirst('')]).toEqual([
      { ok: false, error: 'unexpected EOF' },
      { ok: false, error: 'EOF' },
    ]);
    expect(readFirst('x')).toMatchObject({ error: "invalid character 'x' looking for beginning of value" });
  });
});

describe('parts of values', () => {
  it('keep their text', () => {
    expect(membersOf('{ "a" : [1, 2] , "b":{"c": 3},"a":1e3}')).toEqual(
      new Map([
        ['a', '1e3'],
        ['b', '{"c": 3}'],
      ]),
    );
    expect(itemsOf('[ 1 , "x" ,[2, 3]]')).toEqual(['1', '"x"', '[2, 3]']);
    expect([membersOf('{}').size, itemsOf('[ ]')]).toEqual([0, []]);
    expect(['{}', '[]', '""', '5', 'true', 'null'].map(kindOf)).toEqual([
      'object',
      'array',
      'string',
      'number',
      'bool',
      'null',
    ]);
  });
});
