import { describe, expect, it } from 'vitest';
import { MsgAccountDeposit, Source } from '../../../../../src/chain/protocol/akash.ts';
import { grants } from '../../../../../src/devnet/module/authz/grants.ts';
import { accountDeposit } from '../../../../../src/devnet/module/escrow/accountDeposit.ts';
import { depositing, give } from '../../grants.ts';
import { coins, deploy, topUp, undeploy } from '../../market.ts';
import { createStage, PROVIDER, RIVAL, START, type Stage, TENANT, typesOf } from '../../stage.ts';

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
    expect(topUp(stage, '100000000').code).toBe('undefined/1');
    expect(topUp(stage, '5', { xid: TENANT }).code).toBe('escrow/12');
    expect(topUp(stage, '5', { xid: 'somebody/1' }).code).toBe('escrow/12');
    const noSource = {
      signer: TENANT,
      id: { scope: 1, xid: `${TENANT}/1` },
      deposit: { amount: coins('5'), sources: [] },
    };
    expect(stage.act(accountDeposit, MsgAccountDeposit, noSource).code).toBe('akash/4');
    const unsigned = { ...noSource, signer: 'nobody', deposit: { amount: coins('5'), sources: [Source.balance] } };
    expect(stage.act(accountDeposit, MsgAccountDeposit, unsigned).code).toBe('undefined/1');
    undeploy(stage);
    expect(topUp(stage, '5').code).toBe('escrow/2');
  });

  /** RIVAL deposits what PROVIDER pays for. */
  const topUpByGrant = (stage: Stage, amount: string, scope = 1) =>
    stage.act(accountDeposit, MsgAccountDeposit, {
      signer: RIVAL,
      id: { scope, xid: `${TENANT}/1` },
      deposit: { amount: coins(amount), sources: [Source.grant] },
    });

  it('draws on grants to whoever signs, and the rest goes back to the granter', () => {
    const stage = createStage();
    deploy(stage);
    give(stage, depositing([coins('700000')]), { granter: PROVIDER, grantee: RIVAL });
    const { code, events } = topUpByGrant(stage, '600000');
    expect([code, typesOf(events)[0]]).toEqual(['ok', 'EventGrant']);
    expect(topUpByGrant(stage, '100001').code).toBe('undefined/1');
    expect(stage.balance(PROVIDER)).toBe(START.uact - 600_000n);
    undeploy(stage);
    expect([stage.balance(PROVIDER), stage.balance(TENANT)]).toEqual([START.uact, START.uact]);
  });

  it('quirk: but the limit goes back to the grant of the account’s owner, not to the one that was drawn on', () => {
    // node x/escrow/keeper/keeper.go saveAccount looks for the grant to obj.State.Owner.
    const stage = createStage();
    deploy(stage);
    for (const grantee of [RIVAL, TENANT]) give(stage, depositing([coins('700000')]), { granter: PROVIDER, grantee });
    topUpByGrant(stage, '600000');
    undeploy(stage);
    const limits = grants
      .list(stage.state)
      .map(({ value: { grantee, authorization } }) => [
        grantee,
        authorization.kind === 'deposit' && authorization.spendLimits[0]?.amount,
      ]);
    expect(Object.fromEntries(limits)).toEqual({ [RIVAL]: 100_000n, [TENANT]: 1_300_000n });
  });
});
