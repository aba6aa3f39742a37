import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../../src/devnet/rest/json/renderMessage.ts';
import { encodeMessage } from '../../../../../src/devnet/rest/wire/encodeMessage.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';
import { All, Inner, messageOf, sample } from '../sampleTypes.ts';

const any = (typeUrl: string, value: Uint8Array = new Uint8Array()) =>
  messageOf(sample.get('google.protobuf.Any')!, { type_url: typeUrl, value });
const render = (values: Parameters<typeof messageOf>[1]) => renderMessage(sample, messageOf(All, values));

describe('renderMessage', () => {
  it('emits defaults', () => {
    // gogoproto jsonpb with OrigName and EmitDefaults: nil bytes and pointers are null, a nil Dec or Int is "0", members of oneofs are left out.
    expect(render({})).toBe(
      '{"text":"","some_bytes":null,"flag":false,"small":0,"big_number":"0","count":0,"huge":"0","color":"unknown",' +
        '"price":"0","amount":"0","units":"0","inner":{"id":"0","deeper":null},"maybe_inner":null,"names":[],"colors":[],' +
        '"inners":[],"packed":null,"period":"0s","at":"0001-01-01T00:00:00Z","maybe_at":null,"since":"1970-01-01T00:00:00Z"}',
    );
  });

  it('writes values', () => {
    const json = JSON.parse(
      render({
        text: 'a',
        some_bytes: new Uint8Array([251, 255]),
        small: -5n,
        big_number: -5n,
        huge: 2n ** 64n - 1n,
        color: 2n,
        price: '-1500000000000000000',
        amount: '12',
        units: '1000',
        names: ['x', 'y'],
        colors: [1n, 9n],
        inners: [messageOf(Inner, { id: 1n })],
        period: messageOf(sample.get('google.protobuf.Duration')!, { seconds: 60n }),
        right: messageOf(Inner),
      }),
    );
    expect(json).toMatchObject({
      text: 'a',
      some_bytes: '+/8=',
      small: -5,
      big_number: '-5',
      huge: '18446744073709551615',
      color: 'green',
      price: '-1.500000000000000000',
      amount: '12',
      units: '1000',
      names: ['x', 'y'],
      colors: ['red', 9],
      inners: [{ id: '1', deeper: null }],
      period: '60s',
      right: { id: '0', deeper: null },
    });
    expect(json).not.toHaveProperty('left');
  });

  it('opens an Any', () => {
    const packed = any('/sample.v1.Inner', encodeMessage(messageOf(Inner, { id: 3n })));
    expect(JSON.parse(render({ packed })).packed).toEqual({ '@type': '/sample.v1.Inner', id: '3', deeper: null });
  });

  it('fails with Unknown for an Any of a type that nobody knows', () => {
    for (const typeUrl of ['/sample.v1.Nothing', '', 'sample.v1.Inner'])
      expect(grpcCodeOf(() => render({ packed: any(typeUrl) }))).toBe(2);
  });
});
