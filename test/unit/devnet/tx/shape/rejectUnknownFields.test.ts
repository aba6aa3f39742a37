import { TxBody } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { isVarint, rejectUnknownFields, unpackAny } from '../../../../../src/devnet/tx/shape/rejectUnknownFields.ts';
import { ANN, BEN, sendAny } from '../../signing.ts';
import { refusalOf } from '../../stage.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const BODY = 'cosmos.tx.v1beta1.TxBody';
const ld = (tag: number, bytes: Uint8Array) => Buffer.concat([Buffer.of(tag, bytes.length), bytes]);
const packed = (typeUrl: string, value: Uint8Array) => Buffer.concat([ld(0x0a, Buffer.from(typeUrl)), ld(0x12, value)]);

// Source: cosmos-sdk v0.53.7 `codec/unknownproto/unknown_fields.go`.
describe('rejectUnknownFields', () => {
  it('lets pass what it knows, packed messages included', () => {
    const body = TxBody.encode(TxBody.fromPartial({ messages: [sendAny(ANN, BEN)], memo: 'hello' })).finish();
    expect(rejectUnknownFields(body, BODY, 'strict')).toBe(false);
  });

  it('refuses a critical field, and others where nothing unknown is allowed', () => {
    expect(refusalOf(() => rejectUnknownFields(hex('3000'), BODY, 'lenient'))).toBe('sdk/2');
    expect(rejectUnknownFields(hex('804001'), BODY, 'lenient')).toBe(true);
    expect(refusalOf(() => rejectUnknownFields(hex('804001'), BODY, 'strict'))).toBe('sdk/2');
  });

  it('looks into packed messages, and at the packing', () => {
    const send = '/cosmos.bank.v1beta1.MsgSend';
    const message = (any: Uint8Array) => ld(0x0a, any);
    expect(refusalOf(() => rejectUnknownFields(message(packed(send, hex('2000'))), BODY, 'lenient'))).toBe('sdk/2');
    expect(rejectUnknownFields(message(packed(send, hex('804001'))), BODY, 'lenient')).toBe(true);
    const stuffed = Buffer.concat([packed(send, hex('')), hex('1a00')]);
    expect(refusalOf(() => rejectUnknownFields(message(stuffed), BODY, 'lenient'))).toBe('sdk/2');
    for (const unknown of ['', '/cosmos.x.Unknown'])
      expect(refusalOf(() => rejectUnknownFields(message(packed(unknown, hex(''))), BODY, 'lenient'))).toBe('sdk/2');
  });

  it('refuses another wire type, but takes packed lists', () => {
    expect(refusalOf(() => rejectUnknownFields(hex('1001'), BODY, 'lenient'))).toBe('sdk/2');
    expect(refusalOf(() => rejectUnknownFields(hex('1a00'), BODY, 'lenient'))).toBe('sdk/2');
    expect(rejectUnknownFields(hex('2a020102'), 'akash.base.deposit.v1.Deposit', 'strict')).toBe(false);
  });
});

// Source: cosmossdk.io/math v1.5.3 `int.go` and `legacy_dec.go` Unmarshal.
describe('numbers in rejectUnknownFields', () => {
  it.each([
    ['', 'ok'],
    ['0', 'ok'],
    ['-12', 'ok'],
    ['9'.repeat(77), 'ok'],
    ['9'.repeat(79), 'sdk/2'],
    ['1.5', 'sdk/2'],
    ['x', 'sdk/2'],
  ])('%s: %s', (text, outcome) => {
    const amount = ld(0x12, Buffer.from(text));
    for (const name of ['Coin', 'DecCoin'])
      expect(refusalOf(() => rejectUnknownFields(amount, `cosmos.base.v1beta1.${name}`, 'strict'))).toBe(outcome);
  });
});

describe('unpackAny', () => {
  it('takes the last of what stands there twice', () => {
    const bytes = Buffer.concat([packed('/a.B', hex('01')), packed('/c.D', hex('02'))]);
    expect(unpackAny(bytes)).toEqual({ typeUrl: '/c.D', value: Buffer.of(2) });
  });
});

describe('isVarint', () => {
  it('tells numbers from what has a length', () => {
    expect((['bool', 'enum', 'int64', 'uint32'] as const).every((scalar) => isVarint({ scalar }))).toBe(true);
    expect((['string', 'bytes', 'Int', 'Dec'] as const).some((scalar) => isVarint({ scalar }))).toBe(false);
    expect(isVarint({})).toBe(false);
  });
});
