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
      signers: [{ sequence: 4n, mode: 1, publicKey: ANN.publicKey }],
    });
    expect(tx.messages.map(({ typeUrl, signer }) => [typeUrl, signer])).toEqual([
      ['/cosmos.bank.v1beta1.MsgSend', ANN.address],
    ]);
    expect(tx.signatures[0]).toHaveLength(64);
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
