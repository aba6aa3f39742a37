import { TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { ANN, BEN, sendAny, signTx } from '../signing.ts';
import { refusalOf } from '../stage.ts';

describe('decodeTx', () => {
  it('takes a transaction apart', () => {
    const tx = decodeTx(signTx(ANN, { memo: 'hello', timeoutHeight: 9n, sequence: 4n, messages: [sendAny(ANN, BEN)] }));
    expect(tx).toMatchObject({
      memo: 'hello',
      timeoutHeight: 9n,
      unordered: false,
      hasExtensions: false,
      fee: { coins: [{ denom: 'uakt', amount: 5000n }], gasLimit: 200_000n, payer: '', granter: '' },
      hasUnknownFields: false,
      signers: [{ sequence: 4n, publicKey: { kind: 'secp256k1', key: ANN.publicKey } }],
    });
    expect(tx.messages.map(({ typeUrl, signer }) => [typeUrl, signer])).toEqual([
      ['/cosmos.bank.v1beta1.MsgSend', ANN.address],
    ]);
    expect(tx.signatures[0]).toHaveLength(64);
    expect(tx.signers[0]?.modeInfo?.single?.mode).toBe(1);
    expect(tx.timeoutNanos).toBeUndefined();
  });

  it('keeps the nanoseconds of a timeout, and takes the epoch for none', () => {
    const timeoutOf = (seconds: bigint, nanos: number) =>
      decodeTx(signTx(ANN, { body: { timeoutTimestamp: { seconds, nanos } } })).timeoutNanos;
    expect(timeoutOf(5n, 7)).toBe(5_000_000_007n);
    expect(timeoutOf(0n, 7)).toBeUndefined();
    expect(refusalOf(() => timeoutOf(5n, 1_000_000_000))).toBe('sdk/2');
  });

  it('reads the same bytes once', () => {
    const bytes = signTx();
    expect(decodeTx(bytes)).toBe(decodeTx(bytes));
  });

  // ADR-020: bit 11 of a field number marks what may be unknown, in the body only.
  it('lets unknown fields pass in the body when they are not critical', () => {
    const raw = TxRaw.decode(signTx());
    const stuffed = (part: 'bodyBytes' | 'authInfoBytes', extra: number[]) =>
      TxRaw.encode({ ...raw, [part]: Uint8Array.from([...raw[part], ...extra]) }).finish();
    const nonCritical = [0x80, 0x40, 1];
    expect(decodeTx(stuffed('bodyBytes', nonCritical)).hasUnknownFields).toBe(true);
    expect(refusalOf(() => decodeTx(stuffed('bodyBytes', [0x30, 1])))).toBe('sdk/2');
    expect(refusalOf(() => decodeTx(stuffed('authInfoBytes', nonCritical)))).toBe('sdk/2');
    const envelope = Uint8Array.from([...TxRaw.encode(raw).finish(), 0x22, 0]);
    expect(refusalOf(() => decodeTx(envelope))).toBe('sdk/2');
  });

  it.each([
    ['garbage', new Uint8Array([0xff, 0xff, 0xff])],
    ['a message of unknown type', signTx(ANN, { messages: [{ typeUrl: '/no.such.Msg', value: new Uint8Array() }] })],
    [
      'a message that is broken',
      signTx(ANN, { messages: [{ typeUrl: '/cosmos.bank.v1beta1.MsgSend', value: new Uint8Array([0xff]) }] }),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(refusalOf(() => decodeTx(bytes))).toBe('sdk/2');
  });
});
