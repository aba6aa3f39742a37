import { describe, expect, it } from 'vitest';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { signersOf } from '../../../../src/devnet/tx/signersOf.ts';
import { ANN, BEN, sendAny, signTx } from '../signing.ts';

describe('signersOf', () => {
  it('names each signer once, and the payer of the fee', () => {
    const messages = [sendAny(ANN, BEN), sendAny(BEN, ANN), sendAny(ANN, BEN)];
    expect(signersOf(decodeTx(signTx(ANN, { messages, payer: 'akash1payer' })))).toEqual([
      ANN.address,
      BEN.address,
      'akash1payer',
    ]);
    expect(signersOf(decodeTx(signTx(ANN, { messages })))).toEqual([ANN.address, BEN.address]);
    expect(signersOf(decodeTx(signTx(ANN)))).toEqual([ANN.address]);
  });
});
