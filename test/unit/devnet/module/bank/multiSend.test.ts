import { MsgMultiSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../../src/devnet/module/auth/accounts.ts';
import { multiSend } from '../../../../../src/devnet/module/bank/multiSend.ts';
import { linesOf } from '../../exchange.ts';
import { coins } from '../../market.ts';
import { createStage, PROVIDER, RIVAL, START, STRANGER, TENANT } from '../../stage.ts';

const ESCROW = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';
const akt = (address: string, amount: string, denom = 'uakt') => ({ address, coins: [coins(amount, denom)] });

describe('multiSend', () => {
  // cosmos-sdk x/bank/keeper/send.go InputOutputCoins: the sender is told first, and each share has its own two events.
  it('hands out to several what one gives', () => {
    const stage = createStage();
    const message = { inputs: [akt(TENANT, '5')], outputs: [akt(STRANGER, '2'), akt(PROVIDER, '3')] };
    const { code, events } = stage.act(multiSend, MsgMultiSend, message as never);
    expect(code).toBe('ok');
    expect(linesOf(events)).toEqual([
      `message ${TENANT}`,
      `coin_spent ${TENANT} 5uakt`,
      `coin_received ${STRANGER} 2uakt`,
      `transfer ${STRANGER} ${TENANT} 2uakt`,
      `coin_received ${PROVIDER} 3uakt`,
      `transfer ${PROVIDER} ${TENANT} 3uakt`,
    ]);
    expect([stage.balance(TENANT, 'uakt'), stage.balance(PROVIDER, 'uakt')]).toEqual([
      START.uakt - 5n,
      START.uakt + 3n,
    ]);
    expect(accounts.find(stage.state, STRANGER)?.sequence).toBe(0n);
  });

  // x/bank/keeper/msg_server.go MultiSend and x/bank/types/inputs_outputs.go, in their order.
  it.each([
    ['no input', [], [akt(STRANGER, '1')], 'bank/2'],
    ['two inputs', [akt(TENANT, '1'), akt(RIVAL, '1')], [akt(STRANGER, '2')], 'bank/9'],
    ['no output', [akt(TENANT, '1')], [], 'bank/3'],
    ['an input of nobody', [akt('x', '1')], [akt(STRANGER, '1')], 'sdk/7'],
    ['an input of nothing', [akt(TENANT, '0')], [akt(STRANGER, '1')], 'sdk/10'],
    ['an output to nobody', [akt(TENANT, '1')], [akt('x', '1')], 'sdk/7'],
    ['an output of nothing', [akt(TENANT, '1')], [akt(STRANGER, '0')], 'sdk/10'],
    ['sums that differ', [akt(TENANT, '1')], [akt(STRANGER, '2')], 'bank/4'],
    ['uact', [akt(TENANT, '1', 'uact')], [akt(STRANGER, '1', 'uact')], 'bank/5'],
    ['a module as receiver', [akt(TENANT, '1')], [akt(ESCROW, '1')], 'sdk/4'],
    ['more than there is', [akt(TENANT, '100000001')], [akt(STRANGER, '100000001')], 'sdk/5'],
  ])('refuses %s', (_, inputs, outputs, code) => {
    expect(createStage().act(multiSend, MsgMultiSend, { inputs, outputs } as never).code).toBe(code);
  });
});
