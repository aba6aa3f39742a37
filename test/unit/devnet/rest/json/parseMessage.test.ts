import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../../../src/devnet/rest/json/parseMessage.ts';
import { readJson } from '../../../../../src/devnet/rest/json/readJson.ts';
import { encodeMessage } from '../../../../../src/devnet/rest/wire/encodeMessage.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';
import { All, Inner, messageOf, sample } from '../sampleTypes.ts';

const parse = (text: string) => parseMessage(sample, All, readJson(text)).values;

describe('parseMessage', () => {
  it('reads both forms of names, and ignores unknown ones and null', () => {
    expect(parse('{"some_bytes":"AQ==","bigNumber":"5","nothing":1,"text":null}')).toEqual(
      new Map<string, unknown>([
        ['some_bytes', new Uint8Array([1])],
        ['big_number', 5n],
      ]),
    );
    expect(parse('{"big_number":1,"bigNumber":2}').get('big_number')).toBe(2n);
    expect(parse('null')).toEqual(new Map());
  });

  it('reads every kind', () => {
    const values = parse(
      '{"text":"a","flag":true,"small":-1,"huge":18446744073709551615,"color":"red","colors":[2,"red"],"price":"1.5",' +
        '"amount":"7","inner":{"id":"1"},"names":["x"],"period":"1m","at":"1970-01-01T00:00:01.5Z","right":{}}',
    );
    expect(Object.fromEntries(values)).toMatchObject({
      text: 'a',
      flag: true,
      small: -1n,
      huge: 2n ** 64n - 1n,
      color: 1n,
      colors: [2n, 1n],
      price: '1500000000000000000',
      amount: '7',
      inner: messageOf(Inner, { id: 1n }),
      names: ['x'],
      period: { values: new Map(Object.entries({ seconds: 60n, nanos: 0n })) },
      at: { values: new Map(Object.entries({ seconds: 1n, nanos: 500_000_000n })) },
      right: messageOf(Inner),
    });
  });

  it('takes null in a list for zero', () => {
    expect(parse('{"names":[null],"colors":[null],"inners":[null]}')).toEqual(
      new Map<string, unknown>([
        ['names', ['']],
        ['colors', [0n]],
        ['inners', [messageOf(Inner)]],
      ]),
    );
    expect(parse('{"maybe_at":null,"packed":null,"inner":null,"names":null}')).toEqual(new Map());
  });

  it('reads bytes from numbers too', () => {
    expect(parse('{"some_bytes":[255,null]}').get('some_bytes')).toEqual(new Uint8Array([255, 0]));
    expect(grpcCodeOf(() => parse('{"some_bytes":[256]}'))).toBe(3);
  });

  it('packs an Any', () => {
    const packed = parse('{"packed":{"@type":"/sample.v1.Inner","id":"3"}}').get('packed');
    expect(packed).toMatchObject({
      values: new Map<string, unknown>([
        ['type_url', '/sample.v1.Inner'],
        ['value', encodeMessage(messageOf(Inner, { id: 3n }))],
      ]),
    });
  });

  it('refuses what does not fit', () => {
    const wrong = [
      '[]',
      '"x"',
      '5',
      '{"text":5}',
      '{"flag":"true"}',
      '{"small":1.5}',
      '{"small":true}',
      '{"color":"blue"}',
      '{"price":"x"}',
      '{"amount":"1.5"}',
      '{"names":"x"}',
      '{"inner":[]}',
      '{"some_bytes":"-_8="}',
      '{"at":"x"}',
      '{"packed":{"id":1}}',
      '{"packed":{"@type":"/nobody"}}',
      '{"packed":5}',
      '{"price":null}',
      '{"at":null}',
      '{"period":null}',
    ];
    for (const text of wrong) expect([text, grpcCodeOf(() => parse(text))]).toEqual([text, 3]);
  });
});
