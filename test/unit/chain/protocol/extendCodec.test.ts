import * as v1 from '@akashnetwork/chain-sdk/private-types/akash.v1';
import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendCodec } from '../../../../src/chain/protocol/extendCodec.ts';
import { wireId } from '../../../helpers/chainFixtures.ts';

interface Sample {
  count: number;
  height: bigint;
  ids: v1.DeploymentID[];
}
const sample = extendCodec<Sample, Partial<Sample>>('test.Sample', undefined, [
  { number: 1, name: 'count', kind: 'int32' },
  { number: 2, name: 'height', kind: 'int64' },
  { number: 15, name: 'ids', repeated: true, kind: v1.DeploymentID },
]);
const { owner, dseq } = wireId;

describe('extendCodec', () => {
  it('gives back what it encoded', () => {
    const samples = fc.record({
      count: fc.nat(),
      height: fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }),
      ids: fc.array(fc.constant({ owner, dseq })),
    });
    fc.assert(
      fc.property(samples, (one) => {
        expect(sample.decode(sample.encode(one).finish())).toEqual(one);
      }),
    );
  });

  it('leaves out zeros, and completes partial messages', () => {
    expect(sample.encode(sample.fromPartial({})).finish()).toHaveLength(0);
    expect(sample.fromPartial({ count: 3 })).toEqual({ count: 3, height: 0n, ids: [] });
  });

  it('knows texts, truths and decimals, and leaves out the empty ones', () => {
    interface Facts {
      name: string;
      isTrue: boolean;
      price: string;
      names: string[];
    }
    const facts = extendCodec<Facts, Partial<Facts>>('test.Facts', undefined, [
      { number: 1, name: 'name', kind: 'string' },
      { number: 2, name: 'isTrue', kind: 'bool' },
      { number: 3, name: 'price', kind: 'decimal' },
      { number: 4, name: 'names', repeated: true, kind: 'string' },
    ]);
    const full = { name: 'né', isTrue: true, price: '-0.500000000000000000', names: ['a', 'b'] };
    const bytes = facts.encode(full).finish();
    expect(facts.decode(bytes)).toEqual(full);
    expect(Buffer.from(bytes).toString()).toContain('-500000000000000000');
    expect(facts.encode(facts.fromPartial({})).finish()).toHaveLength(0);
    expect(facts.decode(new Uint8Array())).toEqual({ name: '', isTrue: false, price: '', names: [] });
  });

  it('appends to a writer that is given', () => {
    const writer = new BinaryWriter().tag(9, WireType.Varint).int32(1);
    expect(sample.encode(sample.fromPartial({ count: 1 }), writer).finish()).toEqual(new Uint8Array([72, 1, 8, 1]));
  });

  it('wins over the base on the same number, and writes fields in order', () => {
    const extended = extendCodec<v1.LeaseID & { extra: bigint }>('test.Lease', v1.LeaseID, [
      { number: 2, name: 'dseq', kind: 'int64' },
      { number: 7, name: 'extra', kind: 'int64' },
    ]);
    const value = { ...wireId, dseq: 42n as never, extra: 9n };
    const bytes = extended.encode(value).finish();
    expect(numbersOf(bytes)).toEqual([1, 2, 3, 4, 5, 7]);
    expect(extended.decode(bytes)).toEqual(value);
    expect(v1.LeaseID.decode(bytes)).toEqual(wireId);
  });
});

function numbersOf(bytes: Uint8Array): number[] {
  const reader = new BinaryReader(bytes);
  const numbers: number[] = [];
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    numbers.push(number);
    reader.skip(type);
  }
  return numbers;
}
