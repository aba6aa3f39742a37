import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { accounts } from '../../../../src/devnet/module/auth/accounts.ts';
import { balanceOf } from '../../../../src/devnet/module/bank/balances.ts';
import { createGasMeter } from '../../../../src/devnet/state/gasMeter.ts';
import { createOverlay } from '../../../../src/devnet/state/keyValues.ts';
import { runTx } from '../../../../src/devnet/tx/runTx.ts';
import { ANN, BEN, genesisOf, sendAny, signTx } from '../signing.ts';

function atHeightOne() {
  const machine = createMachine(genesisOf());
  return { ...machine.context(), state: createOverlay(machine.snapshot().state), height: 1n };
}

describe('runTx', () => {
  it('emits the SDK’s events in their order', () => {
    const bytes = signTx(ANN, { messages: [sendAny(ANN, BEN, '7')] });
    const { events, code } = runTx(atHeightOne(), bytes, 'deliver');
    expect(code).toBe(0);
    const fees = events[0]?.attributes;
    expect(fees).toEqual([
      { key: 'spender', value: ANN.address },
      { key: 'amount', value: '5000uakt' },
    ]);
    expect(
      events
        .slice(4, 6)
        .map(({ type, attributes }) => [type, ...attributes.map(({ key, value }) => `${key}=${value}`)]),
    ).toEqual([
      ['tx', 'fee=5000uakt', `fee_payer=${ANN.address}`],
      ['tx', `acc_seq=${ANN.address}/0`],
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      'coin_spent',
      'coin_received',
      'transfer',
      'message',
      'tx',
      'tx',
      'tx',
      'message',
      'coin_spent',
      'coin_received',
      'transfer',
      'message',
    ]);
    expect(events[7]?.attributes).toEqual([
      { key: 'action', value: '/cosmos.bank.v1beta1.MsgSend' },
      { key: 'sender', value: ANN.address },
      { key: 'module', value: 'bank' },
      { key: 'msg_index', value: '0' },
    ]);
    expect(events.slice(8).every(({ attributes }) => attributes.at(-1)?.key === 'msg_index')).toBe(true);
  });

  it('answers each message', () => {
    const { data } = runTx(atHeightOne(), signTx(ANN, { messages: [sendAny(ANN, BEN), sendAny(ANN, BEN)] }), 'deliver');
    const typeUrl = '/cosmos.bank.v1beta1.MsgSendResponse';
    expect(TxMsgData.decode(data).msgResponses.map((answer) => answer.typeUrl)).toEqual([typeUrl, typeUrl]);
  });

  it('undoes all messages of a transaction of which one fails, and keeps fee and sequence', () => {
    const block = atHeightOne();
    const messages = [sendAny(ANN, BEN, '7'), sendAny(ANN, BEN, '9999999999')];
    const result = runTx(block, signTx(ANN, { messages }), 'deliver');
    expect(result).toMatchObject({ code: 5, codespace: 'sdk' });
    expect(result.log).toContain('message index: 1');
    expect(result.events).toHaveLength(7);
    expect(balanceOf(block, ANN.address, 'uakt')).toBe(999_995_000n);
    expect(balanceOf(block, BEN.address, 'uakt')).toBe(1_000_000_000n);
    expect(accounts.find(block.state, ANN.address)?.sequence).toBe(1n);
  });

  it('changes nothing when the checks before the messages fail', () => {
    const block = atHeightOne();
    const result = runTx(block, signTx(ANN, { sequence: 5n }), 'deliver');
    expect(result).toMatchObject({ code: 32, events: [] });
    expect(block.state.changes()).toEqual([]);
  });

  it('runs out of gas in a message, for which the fee is due', () => {
    const block = atHeightOne();
    const gasLimit = runTx(atHeightOne(), signTx(), 'check').gasUsed + 1000n;
    const result = runTx(block, signTx(ANN, { gasLimit }), 'deliver');
    expect(result).toMatchObject({ code: 11, codespace: 'sdk', gasWanted: gasLimit });
    expect(result.gasUsed).toBeGreaterThan(gasLimit);
    expect(balanceOf(block, ANN.address, 'uakt')).toBe(999_995_000n);
  });

  it('does not carry messages out when it only checks', () => {
    const block = atHeightOne();
    expect(runTx(block, signTx(ANN, { messages: [sendAny(ANN, BEN, '9999999999')] }), 'check').code).toBe(0);
    expect(balanceOf(block, BEN.address, 'uakt')).toBe(1_000_000_000n);
    expect(accounts.find(block.state, ANN.address)?.sequence).toBe(1n);
  });

  it('simulates without fee and signature, at nearly the price of the real thing', () => {
    const bare = signTx(ANN, { fee: [], gasLimit: 0n, signature: new Uint8Array() });
    const simulated = runTx(atHeightOne(), bare, 'simulate');
    expect(simulated.code).toBe(0);
    const gasLimit = (simulated.gasUsed * 13n) / 10n;
    const delivered = runTx(atHeightOne(), signTx(ANN, { gasLimit }), 'deliver');
    expect(delivered.code).toBe(0);
    expect(Number(delivered.gasUsed) / Number(simulated.gasUsed)).toBeLessThan(1.1);
  });

  // Source: cosmos-sdk v0.53.7 `baseapp/baseapp.go` runTx.
  it('says nothing of gas for what never had a meter', () => {
    const noMessage = runTx(atHeightOne(), signTx(ANN, { messages: [] }), 'deliver');
    expect(noMessage).toMatchObject({ code: 18, gasWanted: 0n, gasUsed: 0n });
    expect(runTx(atHeightOne(), signTx(ANN, { sequence: 9n }), 'deliver')).toMatchObject({
      code: 32,
      gasWanted: 200_000n,
    });
    expect(runTx(atHeightOne(), signTx(), 'simulate').gasWanted).toBe(2n ** 64n - 1n);
  });

  it('tells the mempool of no events', () => {
    expect(runTx(atHeightOne(), signTx(), 'check').events).toEqual([]);
    expect(runTx(atHeightOne(), signTx(), 'recheck').events).toEqual([]);
  });

  it('stops at the gas of the block: the fee of the last is spent, and nothing runs after it', () => {
    const { gasUsed } = runTx(atHeightOne(), signTx(), 'deliver');
    const block = { ...atHeightOne(), blockGas: createGasMeter(gasUsed + 1000n) };
    const results = [0n, 1n, 2n].map((sequence) => runTx(block, signTx(ANN, { sequence }), 'deliver'));
    expect(results.map(({ codespace, code }) => `${codespace}/${code}`)).toEqual(['/0', 'sdk/11', 'sdk/11']);
    expect(results[1]?.log).toContain('block gas meter');
    expect(results[2]).toMatchObject({ gasWanted: 0n, gasUsed: 0n, log: 'no block gas left to run tx: out of gas' });
    expect(balanceOf(block, BEN.address, 'uakt')).toBe(1_000_000_001n);
    expect(balanceOf(block, ANN.address, 'uakt')).toBe(999_989_999n);
  });

  it('counts what failed against the block, up to its limit', () => {
    const block = { ...atHeightOne(), blockGas: createGasMeter(10_000_000n) };
    const { gasUsed } = runTx(block, signTx(ANN, { gasLimit: 2000n }), 'deliver');
    expect(gasUsed).toBeGreaterThan(2000n);
    expect(block.blockGas.used()).toBe(2000n);
  });

  it('survives garbage', () => {
    expect(runTx(atHeightOne(), new Uint8Array([1, 2, 3]), 'deliver')).toMatchObject({ code: 2, codespace: 'sdk' });
  });
});
