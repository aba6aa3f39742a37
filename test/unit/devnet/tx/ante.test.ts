import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { signersOf } from '../../../../src/devnet/tx/ante.ts';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { ANN, actorFor, BEN, genesisOf, RICH, sendAny, signTx, type TxWish } from '../signing.ts';

const check = (wish: TxWish, actor = ANN) => {
  const { codespace, code } = createMachine(genesisOf()).checkTx(signTx(actor, wish));
  return code === 0 ? 'ok' : `${codespace}/${code}`;
};

describe('runAnte', () => {
  it.each<[string, TxWish, string]>([
    ['a good one', {}, 'ok'],
    ['another chain id', { chainId: 'devnet-other' }, 'sdk/4'],
    ['another account number', { accountNumber: 1n }, 'sdk/4'],
    ['a broken signature', { signature: new Uint8Array(64).fill(1) }, 'sdk/4'],
    ['amino JSON', { mode: 127 }, 'sdk/4'],
    ['another sequence', { sequence: 1n }, 'sdk/32'],
    ['no signature', { noSignatures: true }, 'sdk/15'],
    ['another key', { publicKey: BEN.publicKey }, 'sdk/8'],
    ['no key where none is known', { publicKey: null }, 'sdk/8'],
    ['too small a fee', { fee: [{ denom: 'uakt', amount: '499' }] }, 'sdk/13'],
    ['a fee that the account has not', { fee: [{ denom: 'uakt', amount: `${RICH}0` }] }, 'sdk/5'],
    ['too little gas for its size', { gasLimit: 1000n }, 'sdk/11'],
    ['a passed timeout height', { timeoutHeight: 0n }, 'ok'],
    ['a memo of 256 characters', { memo: 'ä'.repeat(256) }, 'ok'],
    ['a memo of 257 characters', { memo: 'a'.repeat(257) }, 'sdk/12'],
    ['a fee granter', { granter: BEN.address }, 'sdk/18'],
    ['an extension', { body: { extensionOptions: [{ typeUrl: '/x', value: new Uint8Array() }] } }, 'sdk/31'],
    ['an unordered one', { body: { unordered: true } }, 'sdk/37'],
    ['no message', { messages: [] }, 'sdk/18'],
    ['messages of two signers and one signature', { messages: [sendAny(ANN, BEN), sendAny(BEN, ANN)] }, 'sdk/4'],
  ])('%s', (_, wish, code) => {
    expect(check(wish)).toBe(code);
  });

  it('refuses an account that there is not', () => {
    expect(check({}, actorFor('nobody'))).toBe('sdk/9');
  });

  it('counts heights and block time for timeouts', () => {
    const machine = createMachine(genesisOf());
    for (const timeMs of [10_000, 20_000]) machine.runBlock({ timeMs, txs: [] });
    const code = (wish: TxWish) => machine.checkTx(signTx(ANN, wish)).code;
    expect(code({ timeoutHeight: 2n })).toBe(0);
    expect(
      createMachine(genesisOf()).runBlock({ timeMs: 1, txs: [signTx(ANN, { timeoutHeight: 1n })] }).results[0]?.code,
    ).toBe(0);
    expect(code({ timeoutHeight: 1n })).toBe(30);
    expect(code({ body: { timeoutTimestamp: { seconds: 19n, nanos: 0 } } })).toBe(42);
  });

  it('needs the key once', () => {
    const machine = createMachine(genesisOf());
    machine.runBlock({ timeMs: 1, txs: [signTx()] });
    expect(machine.checkTx(signTx(ANN, { publicKey: null, sequence: 1n })).code).toBe(0);
  });
});

describe('signersOf', () => {
  it('names each signer once, and the payer of the fee', () => {
    const tx = decodeTx(
      signTx(ANN, { messages: [sendAny(ANN, BEN), sendAny(BEN, ANN), sendAny(ANN, BEN)], payer: 'akash1payer' }),
    );
    expect(signersOf(tx)).toEqual([ANN.address, BEN.address, 'akash1payer']);
  });
});
