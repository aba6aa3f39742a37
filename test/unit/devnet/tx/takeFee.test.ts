import { describe, expect, it } from 'vitest';
import { allowances } from '../../../../src/devnet/module/feegrant/allowances.ts';
import { takeFee } from '../../../../src/devnet/tx/takeFee.ts';
import { allow, basic, filtered, plain, SEND } from '../grants.ts';
import { coins } from '../market.ts';
import { addressFor, createStage, RIVAL, refusalOf, START, STRANGER, type Stage, TENANT } from '../stage.ts';

/** cosmos-sdk x/auth/types NewModuleAddress of `fee_collector`. */
const COLLECTOR = addressFor('fee_collector');
const uakt = (amount: bigint) => ({ denom: 'uakt', amount });

function pay(
  stage: Stage,
  fee: { coins?: { denom: string; amount: bigint }[]; payer?: string; granter?: string },
  signer = STRANGER,
  type = SEND,
) {
  const events: unknown[] = [];
  const context = { ...stage.context(), emit: (event: unknown) => void events.push(event) };
  const tx = { fee: { coins: [uakt(70n)], payer: '', granter: '', ...fee }, messages: [{ typeUrl: type }] };
  return { code: refusalOf(() => takeFee(context, tx, signer)), events };
}

/** cosmos-sdk x/bank/keeper/send.go and x/auth/ante/fee.go. */
const taken = (from: string, fee = '70uakt') => [
  plain('coin_spent', { spender: from, amount: fee }),
  plain('coin_received', { receiver: COLLECTOR, amount: fee }),
  plain('transfer', { recipient: COLLECTOR, sender: from, amount: fee }),
  plain('message', { sender: from }),
  plain('tx', { fee, fee_payer: from }),
];

describe('takeFee', () => {
  it('takes it from who signs first, or from the payer', () => {
    const stage = createStage();
    expect(pay(stage, {}, TENANT)).toEqual({ code: 'ok', events: taken(TENANT) });
    expect(pay(stage, { payer: RIVAL }, TENANT)).toEqual({ code: 'ok', events: taken(RIVAL) });
    expect([stage.balance(TENANT, 'uakt'), stage.balance(COLLECTOR, 'uakt')]).toEqual([START.uakt - 70n, 140n]);
  });

  it('moves nothing for a fee of nothing', () => {
    const events = (fee: string) => [plain('tx', { fee, fee_payer: TENANT })];
    expect(pay(createStage(), { coins: [] }, TENANT)).toEqual({ code: 'ok', events: events('') });
    expect(pay(createStage(), { coins: [uakt(0n)] }, TENANT)).toEqual({ code: 'ok', events: events('0uakt') });
  });

  it('takes it from the granter of an allowance', () => {
    const stage = createStage();
    allow(stage);
    const id = { granter: TENANT, grantee: STRANGER };
    // cosmossdk.io/x/feegrant v0.2.0 keeper.go UseGrantedFees, before the bank's events.
    expect(pay(stage, { granter: TENANT })).toEqual({
      code: 'ok',
      events: [plain('use_feegrant', id), plain('update_feegrant', id), ...taken(TENANT)],
    });
    expect(allowances.find(stage.state, id)?.allowance).toMatchObject({ spendLimit: [uakt(930n)] });
    expect(pay(stage, { granter: TENANT, coins: [uakt(930n)] })).toEqual({
      code: 'ok',
      events: [plain('revoke_feegrant', id), plain('use_feegrant', id), ...taken(TENANT, '930uakt')],
    });
    expect(pay(stage, { granter: TENANT }).code).toBe('sdk/38');
  });

  it('asks the allowance to the payer, and none of who grants to itself', () => {
    const stage = createStage();
    allow(stage, basic(), { grantee: RIVAL });
    expect(pay(stage, { granter: TENANT }).code).toBe('sdk/38');
    expect(pay(stage, { granter: TENANT, payer: RIVAL }).code).toBe('ok');
    expect(pay(stage, { granter: TENANT }, TENANT)).toEqual({ code: 'ok', events: taken(TENANT) });
  });

  it.each([
    // cosmossdk.io/x/feegrant v0.2.0 errors.go
    ['more than is allowed', { granter: TENANT, coins: [uakt(1001n)] }, STRANGER, SEND, 'feegrant/2'],
    ['another message', { granter: TENANT }, STRANGER, '/other', 'feegrant/7'],
    // cosmos-sdk types/tx/types.go FeeGranter panics.
    ['a granter that is none', { granter: 'nobody' }, STRANGER, SEND, 'undefined/111222'],
    // cosmos-sdk x/auth/ante/fee.go checkDeductFee, DeductFees.
    ['a payer without account', {}, STRANGER, SEND, 'sdk/9'],
    ['more than there is', { coins: [uakt(START.uakt + 1n)] }, TENANT, SEND, 'sdk/5'],
    ['coins that are no set', { coins: [uakt(1n), uakt(1n)] }, TENANT, SEND, 'sdk/13'],
  ])('refuses %s', (_, fee, signer, type, code) => {
    const stage = createStage();
    if ('granter' in fee) allow(stage, filtered());
    expect(pay(stage, fee, signer, type).code).toBe(code);
  });

  it('knows an allowance whose time has passed', () => {
    const stage = createStage();
    allow(stage, basic([coins('1000', 'uakt')], { seconds: 1_700_000_000n, nanos: 0 }));
    stage.timeMs++;
    expect(pay(stage, { granter: TENANT }).code).toBe('feegrant/3');
  });
});
