import { describe, expect, it } from 'vitest';
import { bytesField, numberField, varint } from '../../../../src/devnet/node/protoWire.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// protobuf.dev/programming-guides/encoding
describe('the wire of protobuf', () => {
  it('has seven bits in a byte', () => {
    expect([0, 1, 127, 150, 300].map((value) => hex(varint(value)))).toEqual(['00', '01', '7f', '9601', 'ac02']);
    expect(hex(varint(-1n))).toBe('ffffffffffffffffff01');
  });

  it('has fields', () => {
    expect([hex(numberField(1, 150n)), hex(numberField(1, 0n))]).toEqual(['089601', '']);
    expect(hex(bytesField(2, Buffer.from('testing')))).toBe('120774657374696e67');
  });
});
