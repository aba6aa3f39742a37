import { describe, expect, it } from 'vitest';
import { EscrowState, Source } from '../../../../../src/chain/protocol/akash.ts';
import { grants } from '../../../../../src/devnet/module/authz/grants.ts';
import {
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
} from '../../../../../src/devnet/module/escrow/records.ts';
import { storeAccount, storePayment, storeSettlement } from '../../../../../src/devnet/module/escrow/store.ts';
import { depositing, give, plain } from '../../grants.ts';
import { coins, deploy, lease, leaseOut, undeploy } from '../../market.ts';
import { createStage, RIVAL, START, TENANT, typesOf } from '../../stage.ts';

function watched() {
  const stage = createStage();
  leaseOut(stage);
  const ended: string[] = [];
  const hooks = { accountEnded: () => void ended.push('account'), paymentEnded: () => void ended.push('payment') };
  const account = escrowAccounts.find(stage.state, deploymentEscrowId(lease()))!;
  const payment = escrowPayments.find(stage.state, leasePaymentId(lease()))!;
  return { stage, context: { ...stage.context(), hooks }, ended, account, payment };
}

describe('storing', () => {
  it('an open account or payment tells nobody', () => {
    const { context, ended, account, payment } = watched();
    storeAccount(context, { ...account, settledAt: 99n });
    storePayment(context, { ...payment, withdrawn: { denom: 'uact', amount: 9n } });
    expect(ended).toEqual([]);
    expect(escrowAccounts.find(context.state, account.id)?.settledAt).toBe(99n);
    expect(escrowPayments.find(context.state, payment.id)?.withdrawn.amount).toBe(9n);
  });

  it('an ended account refunds the deposits and then tells', () => {
    const { stage, context, ended, account } = watched();
    storeAccount(context, { ...account, state: EscrowState.closed });
    expect(ended).toEqual(['account']);
    expect(stage.balance(TENANT)).toBe(START.uact);
    expect(escrowAccounts.find(context.state, account.id)).toMatchObject({
      deposits: [],
      funds: [{ amount: { atomics: 0n } }],
    });
  });

  // node x/escrow/keeper/keeper.go saveAccount.
  it('an ended account gives each granter its own back, and its grant the limit', () => {
    const stage = createStage();
    give(stage, depositing([coins('3000000')]), { granter: RIVAL, grantee: TENANT });
    deploy(stage, { deposit: { amount: coins('5000000'), sources: [Source.grant, Source.balance] } });
    expect(escrowAccounts.find(stage.state, deploymentEscrowId(lease()))?.deposits).toMatchObject([
      { owner: RIVAL, source: Source.grant },
      { owner: TENANT, source: Source.balance },
    ]);
    expect([stage.balance(RIVAL), stage.balance(TENANT)]).toEqual([START.uact - 3_000_000n, START.uact - 2_000_000n]);
    const { events } = undeploy(stage);
    expect([stage.balance(RIVAL), stage.balance(TENANT)]).toEqual([START.uact, START.uact]);
    expect(grants.list(stage.state)[0]?.value.authorization).toMatchObject({
      spendLimits: [{ denom: 'uact', amount: 3_000_000n }],
    });
    const bank = ['coin_spent', 'coin_received', 'transfer', 'message'];
    expect(typesOf(events).slice(0, 9)).toEqual([...bank, 'EventGrant', ...bank]);
  });

  it('a rest of less than one goes back as nothing', () => {
    const { context, account } = watched();
    const events: unknown[] = [];
    const [deposit] = account.deposits;
    const rest = { ...deposit!, balance: { denom: 'uact', amount: { atomics: 1n } as never } };
    storeAccount(
      { ...context, emit: (event) => void events.push(event) },
      { ...account, deposits: [rest], state: EscrowState.closed },
    );
    // sdk.NewCoins drops zeros, and the bank announces what is left of them.
    expect(events[0]).toMatchObject({ type: 'coin_spent', attributes: [{}, plain('', { amount: '' }).attributes[0]] });
  });

  it('a settlement stores the account first', () => {
    const { context, ended, account, payment } = watched();
    storeSettlement(context, { ...account, state: EscrowState.closed }, [{ ...payment, state: EscrowState.closed }]);
    expect(ended).toEqual(['account', 'payment']);
  });
});
