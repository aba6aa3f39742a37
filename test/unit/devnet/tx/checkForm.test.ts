import { describe, expect, it } from 'vitest';
import { checkForm, checkTimeout } from '../../../../src/devnet/tx/checkForm.ts';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { ANN, BEN, sendAny, signTx, type TxWish } from '../signing.ts';
import { refusalOf } from '../stage.ts';

const verdict = (wish: TxWish) => refusalOf(() => checkForm(decodeTx(signTx(ANN, wish))));

// Source: cosmos-sdk v0.53.7 `types/tx/types.go` ValidateBasic, `x/auth/tx/builder.go` ValidateBasic.
describe('checkForm', () => {
  it('names the first mistake', () => {
    expect(verdict({})).toBe('ok');
    const all = { gasLimit: 2n ** 63n, fee: [{ denom: 'uakt', amount: '-1' }], payer: 'me', noSignatures: true };
    expect(verdict(all)).toBe('sdk/18');
    expect(verdict({ ...all, gasLimit: 1n })).toBe('sdk/13');
    expect(verdict({ payer: 'me', noSignatures: true })).toBe('sdk/7');
    expect(verdict({ noSignatures: true })).toBe('sdk/15');
    expect(verdict({ messages: [sendAny({ ...ANN, address: 'me' }, BEN)] })).toBe('undefined/1');
    expect(verdict({ payer: BEN.address })).toBe('sdk/4');
  });
});

// Source: cosmos-sdk v0.53.7 `x/auth/ante/basic.go` TxTimeoutHeightDecorator.
describe('checkTimeout', () => {
  it('lets the last moment pass', () => {
    const at = (height: bigint, timeMs: number) => (timeoutHeight: bigint, timeoutNanos?: bigint) =>
      refusalOf(() =>
        checkTimeout({ height, timeMs }, { timeoutHeight, ...(timeoutNanos !== undefined && { timeoutNanos }) }),
      );
    expect([at(5n, 1)(0n), at(5n, 1)(5n), at(6n, 1)(5n)]).toEqual(['ok', 'ok', 'sdk/30']);
    expect([at(5n, 2)(0n, 2_000_000n), at(5n, 2)(0n, 1_999_999n)]).toEqual(['ok', 'sdk/42']);
  });
});
