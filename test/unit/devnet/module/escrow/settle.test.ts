import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../../../src/base/decimal.ts';
import { EscrowScope, EscrowState, Source } from '../../../../../src/chain/protocol/akash.ts';
import type { EscrowAccount, EscrowPayment } from '../../../../../src/devnet/module/escrow/records.ts';
import { settle } from '../../../../../src/devnet/module/escrow/settle.ts';

const id = { scope: EscrowScope.deployment, xid: 'owner/1' };
const uact = (amount: string) => ({ denom: 'uact', amount: parseDecimal(amount) });

function account(...deposits: [owner: string, amount: string][]): EscrowAccount {
  const sum = deposits.reduce((total, [, amount]) => total + Number(amount), 0).toString();
  return {
    id,
    owner: 'owner',
    state: EscrowState.open,
    transferred: [uact('0')],
    settledAt: 0n,
    funds: [uact(sum)],
    deposits: deposits.map(([owner, amount]) => ({ owner, height: 1n, source: Source.balance, balance: uact(amount) })),
  };
}

function payment(rate: string, changes: Partial<EscrowPayment> = {}): EscrowPayment {
  return {
    id: { account: id, xid: '1/1/provider' },
    owner: 'provider',
    state: EscrowState.open,
    rate: uact(rate),
    balance: uact('0'),
    unsettled: uact('0'),
    withdrawn: { denom: 'uact', amount: 0n },
    ...changes,
  };
}

describe('settle', () => {
  // facts chain §2.4, steps 2 and 3.
  it('pays the truncated sum of the blocks, first in first out', () => {
    const settled = settle(account(['ann', '10'], ['ben', '10']), [payment('1.9')], 7n);
    // 7 × 1.9 = 13.3, of which 13 are due.
    expect(settled.overdrawn).toBe(false);
    expect(formatDecimal(settled.payments[0]!.balance.amount)).toBe('13');
    expect(settled.account.deposits.map((one) => [one.owner, formatDecimal(one.balance.amount)])).toEqual([
      ['ben', '7'],
    ]);
    expect(formatDecimal(settled.account.funds[0]!.amount)).toBe('7');
    expect(formatDecimal(settled.account.transferred[0]!.amount)).toBe('13');
  });

  it('writes what is missing to the payment, and the debt to the funds', () => {
    const settled = settle(account(['ann', '10']), [payment('3'), payment('3')], 2n);
    expect(settled.overdrawn).toBe(true);
    expect(
      settled.payments.map((one) => [
        one.state,
        formatDecimal(one.balance.amount),
        formatDecimal(one.unsettled.amount),
      ]),
    ).toEqual([
      [EscrowState.open, '6', '0'],
      [EscrowState.overdrawn, '4', '2'],
    ]);
    expect(formatDecimal(settled.account.funds[0]!.amount)).toBe('-2');
    expect(settled.account.deposits).toEqual([]);
  });

  it('pays an overdrawn payment its debt and nothing for the blocks', () => {
    const owed = payment('3', { state: EscrowState.overdrawn, unsettled: uact('5') });
    const paid = settle(account(['ann', '8']), [owed], 100n);
    expect(paid.payments[0]).toMatchObject({ state: EscrowState.open, balance: uact('5'), unsettled: uact('0') });
    const stillOwed = settle(account(['ann', '2']), [owed], 100n);
    expect(stillOwed.payments[0]).toMatchObject({
      state: EscrowState.overdrawn,
      balance: uact('2'),
      unsettled: uact('3'),
    });
  });

  it('does not touch deposits of another denom', () => {
    const own = account(['ann', '4']);
    const uakt = { denom: 'uakt', amount: parseDecimal('9') };
    const mixed = {
      ...own,
      deposits: [{ ...own.deposits[0]!, balance: uakt }, ...own.deposits],
      funds: [...own.funds, uakt],
    };
    const settled = settle(mixed, [payment('2')], 2n);
    expect(settled.overdrawn).toBe(false);
    expect(settled.account.deposits.map((one) => one.balance)).toEqual([uakt]);
  });
});
