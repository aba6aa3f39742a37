import { makeSignDoc, serializeSignDoc } from '@cosmjs/amino';
import { SignDoc, SignDocDirectAux } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { decodeTx } from '../../../../../src/devnet/tx/decodeTx.ts';
import { signBytes } from '../../../../../src/devnet/tx/sign/signBytes.ts';
import { ANN, BEN, signTx, type TxWish } from '../../signing.ts';
import { refusalOf } from '../../stage.ts';

const signing = {
  chainId: 'chain <1>',
  address: ANN.address,
  accountNumber: 7n,
  sequence: 8n,
  publicKey: () => ({ typeUrl: '/cosmos.crypto.secp256k1.PubKey', value: new Uint8Array(35) }),
};
const bytesOf = (wish: TxWish, mode: number, changes: Partial<typeof signing> = {}) =>
  signBytes(decodeTx(signTx(ANN, wish)), { ...signing, ...changes }, mode);
const value = { from_address: ANN.address, to_address: BEN.address, amount: [{ denom: 'uakt', amount: '1' }] };
const docOf = (memo: string, fee: object = {}, timeoutHeight?: bigint) =>
  makeSignDoc(
    [{ type: 'cosmos-sdk/MsgSend', value }],
    { amount: [{ denom: 'uakt', amount: '5000' }], gas: '200000', ...fee },
    signing.chainId,
    memo,
    7,
    8,
    timeoutHeight,
  );

describe('signBytes', () => {
  it('are a SignDoc in direct mode', () => {
    const doc = SignDoc.decode(bytesOf({}, 1));
    expect(doc).toMatchObject({ chainId: 'chain <1>', accountNumber: 7n });
    expect(doc.bodyBytes).toEqual(decodeTx(signTx()).bodyBytes);
  });

  it('are what CosmJS signs in amino mode', () => {
    expect(Buffer.from(bytesOf({ memo: 'a & b' }, 127)).toString()).toBe(
      Buffer.from(serializeSignDoc(docOf('a & b'))).toString(),
    );
    const people = { payer: BEN.address, granter: ANN.address };
    expect(Buffer.from(bytesOf({ ...people, timeoutHeight: 9n }, 127)).toString()).toBe(
      Buffer.from(serializeSignDoc(docOf('', people, 9n))).toString(),
    );
  });

  // Source: cosmossdk.io/x/tx v0.14.0 `signing/aminojson/internal/aminojsonpb/aminojson.proto`.
  it('name what is new since amino only when it is there', () => {
    const body = { unordered: true, timeoutTimestamp: { seconds: 1n, nanos: 5 } };
    expect(Buffer.from(bytesOf({ body }, 127)).toString()).toContain(
      '"sequence":"8","timeout_timestamp":"1970-01-01T00:00:01.000000005Z","unordered":true}',
    );
  });

  it('are a SignDocDirectAux for everyone but the payer', () => {
    const doc = SignDocDirectAux.decode(bytesOf({}, 3, { address: BEN.address }));
    expect(doc).toMatchObject({
      chainId: 'chain <1>',
      accountNumber: 7n,
      sequence: 8n,
      publicKey: signing.publicKey(),
    });
    expect(refusalOf(() => bytesOf({}, 3))).toBe('sdk/4');
    expect(refusalOf(() => bytesOf({ payer: BEN.address }, 3, { address: BEN.address }))).toBe('sdk/4');
  });

  it('are none in modes that the app has not', () => {
    for (const mode of [0, 2, 191, -1]) expect(refusalOf(() => bytesOf({}, mode))).toBe('sdk/4');
  });

  it('are none in amino mode for what amino cannot say', () => {
    const tx = decodeTx(signTx());
    expect(refusalOf(() => signBytes({ ...tx, hasUnknownFields: true }, signing, 127))).toBe('sdk/4');
    expect(refusalOf(() => signBytes({ ...tx, hasExtensions: true }, signing, 127))).toBe('sdk/4');
  });
});
