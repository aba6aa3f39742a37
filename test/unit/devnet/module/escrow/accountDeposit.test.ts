import { describe, expect, it } from 'vitest';
import { MsgAccountDeposit, Source } from '../../../../../src/chain/protocol/akash.ts';
import { accountDeposit } from '../../../../../src/devnet/module/escrow/accountDeposit.ts';
import { coins, deploy, topUp, undeploy } from '../../market.ts';
import { createStage, RIVAL, START, TENANT, typesOf } from '../../stage.ts';

describe('accountDeposit', () => {
  it('takes any sum of any denom from anybody, and the rest goes back to them', () => {
    const stage = createStage();
    deploy(stage);
    const { code, events } = topUp(stage, '1', { signer: RIVAL, denom: 'uakt' });
    expect(code).toBe('ok');
    // facts chain §4: a deposit has no event of its own.
    expect(typesOf(events)).toEqual(['coin_spent', 'coin_received', 'transfer', 'message']);
    topUp(stage, '250000', { signer: RIVAL });
    undeploy(stage);
    expect([stage.balance(RIVAL), stage.balance(RIVAL, 'uakt'), stage.balance(TENANT)]).toEqual([
      START.uact,
      START.uakt,
      START.uact,
    ]);
  });

  it('refuses an account that is unknown or closed, a malformed id, and a sum that is zero or not there', () => {
    const stage = createStage();
    expect(topUp(stage, '5').code).toBe('escrow/3');
    deploy(stage);
    expect(topUp(stage, '0').code).toBe('escrow/16');
    expect(topUp(stage, '100000000').code).toBe('market/28');
    expect(topUp(stage, '5', { xid: TENANT }).code).toBe('escrow/12');
    expect(topUp(stage, '5', { xid: 'somebody/1' }).code).toBe('escrow/12');
    const noSource = {
      signer: TENANT,
      id: { scope: 1, xid: `${TENANT}/1` },
      deposit: { amount: coins('5'), sources: [] },
    };
    expect(stage.act(accountDeposit, MsgAccountDeposit, noSource).code).toBe('akash/4');
    const unsigned = { ...noSource, signer: 'nobody', deposit: { amount: coins('5'), sources: [Source.balance] } };
    expect(stage.act(accountDeposit, MsgAccountDeposit, unsigned).code).toBe('sdk/7');
    undeploy(stage);
    expect(topUp(stage, '5').code).toBe('escrow/2');
  });
});
