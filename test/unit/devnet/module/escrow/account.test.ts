import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../src/base/decimal.ts';
import { EscrowScope, EscrowState, Source } from '../../../../../src/chain/protocol/akash.ts';
import {
  addDeposits,
  closeEscrowAccount,
  getEscrowAccount,
  openEscrowAccount,
} from '../../../../../src/devnet/module/escrow/account.ts';
import { createStage, RIVAL, refusalOf, START, TENANT } from '../../stage.ts';

const id = { scope: EscrowScope.deployment, xid: `${TENANT}/7` };
const from = (owner: string, amount: bigint, denom = 'uact') => ({
  owner,
  height: 10n,
  source: Source.balance,
  balance: { denom, amount: decimalOf(amount) },
});

describe('an escrow account', () => {
  it('takes deposits of several people and denoms, and gives each its own back', () => {
    const stage = createStage();
    const context = stage.context();
    openEscrowAccount(context, id, TENANT, [from(TENANT, 100n)]);
    addDeposits(context, id, [from(RIVAL, 30n), from(RIVAL, 5n, 'uakt')]);
    expect(getEscrowAccount(context, id).funds).toEqual([
      { denom: 'uact', amount: decimalOf(130n) },
      { denom: 'uakt', amount: decimalOf(5n) },
    ]);
    expect([stage.balance(TENANT), stage.balance(RIVAL), stage.balance(RIVAL, 'uakt')]).toEqual([
      START.uact - 100n,
      START.uact - 30n,
      START.uakt - 5n,
    ]);
    closeEscrowAccount(context, id);
    expect([stage.balance(TENANT), stage.balance(RIVAL), stage.balance(RIVAL, 'uakt')]).toEqual([
      START.uact,
      START.uact,
      START.uakt,
    ]);
    expect(getEscrowAccount(context, id)).toMatchObject({ state: EscrowState.closed, deposits: [] });
  });

  it('is opened once and closed once', () => {
    const context = createStage().context();
    expect(refusalOf(() => getEscrowAccount(context, id))).toBe('escrow/3');
    openEscrowAccount(context, id, TENANT, [from(TENANT, 100n)]);
    expect(refusalOf(() => openEscrowAccount(context, id, TENANT, []))).toBe('escrow/1');
    closeEscrowAccount(context, id);
    expect(refusalOf(() => closeEscrowAccount(context, id))).toBe('escrow/2');
    expect(refusalOf(() => addDeposits(context, id, [from(TENANT, 1n)]))).toBe('escrow/2');
  });
});
