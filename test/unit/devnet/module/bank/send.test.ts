import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { send } from '../../../../../src/devnet/module/bank/send.ts';
import { ESCROW_ADDRESS } from '../../../../../src/devnet/module/escrow/settleAccount.ts';
import { coins } from '../../market.ts';
import { createStage, PROVIDER, START, STRANGER, type Stage, TENANT } from '../../stage.ts';

const give = (stage: Stage, toAddress: string, ...amount: { denom: string; amount: string }[]) =>
  stage.act(send, MsgSend, { fromAddress: TENANT, toAddress, amount } as never);

describe('send', () => {
  it('moves coins with the bank’s events', () => {
    const stage = createStage({ sendDisabled: [] });
    const amount = '3uact,5uakt';
    const { code, events } = give(stage, PROVIDER, coins('3'), coins('5', 'uakt'));
    expect(code).toBe('ok');
    expect(events).toEqual([
      {
        type: 'coin_spent',
        attributes: [
          { key: 'spender', value: TENANT },
          { key: 'amount', value: amount },
        ],
      },
      {
        type: 'coin_received',
        attributes: [
          { key: 'receiver', value: PROVIDER },
          { key: 'amount', value: amount },
        ],
      },
      {
        type: 'transfer',
        attributes: [
          { key: 'recipient', value: PROVIDER },
          { key: 'sender', value: TENANT },
          { key: 'amount', value: amount },
        ],
      },
      { type: 'message', attributes: [{ key: 'sender', value: TENANT }] },
    ]);
    expect(stage.balance(PROVIDER)).toBe(START.uact + 3n);
  });

  it.each([
    ['uact, which people may not send on the live network', STRANGER, [coins('1')], 'bank/5'],
    ['more than there is', STRANGER, [coins('100000001', 'uakt')], 'sdk/5'],
    ['nothing', STRANGER, [], 'sdk/10'],
    ['zero', STRANGER, [coins('0', 'uakt')], 'sdk/10'],
    ['coins out of order', STRANGER, [coins('1', 'uakt'), coins('1', 'uact')], 'sdk/10'],
    ['the same coin twice', STRANGER, [coins('1', 'uakt'), coins('1', 'uakt')], 'sdk/10'],
    ['what is no denom', STRANGER, [coins('1', '1')], 'sdk/10'],
    ['to nobody', 'nobody', [coins('1', 'uakt')], 'sdk/7'],
    ['to a module', ESCROW_ADDRESS, [coins('1', 'uakt')], 'sdk/4'],
  ])('refuses %s', (_, to, amount, code) => {
    expect(give(createStage(), to, ...amount)).toEqual({ code, events: [] });
  });
});
