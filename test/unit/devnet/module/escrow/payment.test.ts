import { describe, expect, it } from 'vitest';
import { decimalOf, ZERO } from '../../../../../src/base/decimal.ts';
import { EscrowState } from '../../../../../src/chain/protocol/akash.ts';
import {
  closePayment,
  getEscrowPayment,
  openPayment,
  withdrawPayment,
} from '../../../../../src/devnet/module/escrow/payment.ts';
import { leasePaymentId } from '../../../../../src/devnet/module/escrow/records.ts';
import { deploy, lease } from '../../market.ts';
import { createStage, PROVIDER, refusalOf, START } from '../../stage.ts';

const id = leasePaymentId(lease());
const rate = (amount: bigint, denom = 'uact') => ({ denom, amount: decimalOf(amount) });

function deployed() {
  const stage = createStage();
  deploy(stage);
  return stage;
}

describe('a payment', () => {
  it('earns its rate per block until it is closed', () => {
    const stage = deployed();
    openPayment(stage.context(), id, PROVIDER, rate(3n));
    stage.height += 5n;
    withdrawPayment(stage.context(), id);
    expect(stage.balance(PROVIDER)).toBe(START.uact + 15n);
    stage.height += 5n;
    closePayment(stage.context(), id);
    expect(stage.balance(PROVIDER)).toBe(START.uact + 30n);
    expect(getEscrowPayment(stage.context(), id)).toMatchObject({
      state: EscrowState.closed,
      withdrawn: { denom: 'uact', amount: 30n },
    });
  });

  it('is refused without an account, in a denom that the account has not, at no rate, and twice', () => {
    const stage = deployed();
    const context = stage.context();
    expect(refusalOf(() => openPayment(context, leasePaymentId(lease({ dseq: 2n })), PROVIDER, rate(1n)))).toBe(
      'escrow/3',
    );
    expect(refusalOf(() => openPayment(context, id, PROVIDER, rate(1n, 'uakt')))).toBe('escrow/5');
    expect(refusalOf(() => openPayment(context, id, PROVIDER, { denom: 'uact', amount: ZERO }))).toBe('escrow/9');
    openPayment(context, id, PROVIDER, rate(1n));
    expect(refusalOf(() => openPayment(context, id, PROVIDER, rate(1n)))).toBe('escrow/6');
  });

  it('cannot be opened on an account that proves overdrawn', () => {
    const stage = deployed();
    openPayment(stage.context(), id, PROVIDER, rate(5_000_000n));
    stage.height += 2n;
    const second = leasePaymentId(lease({ gseq: 2 }));
    expect(refusalOf(() => openPayment(stage.context(), second, PROVIDER, rate(1n)))).toBe('escrow/4');
  });

  it('is unknown, or closed, or was settled in this block', () => {
    const stage = deployed();
    expect(refusalOf(() => withdrawPayment(stage.context(), id))).toBe('escrow/8');
    expect(refusalOf(() => closePayment(stage.context(), id))).toBe('escrow/8');
    openPayment(stage.context(), id, PROVIDER, rate(1n));
    expect(refusalOf(() => withdrawPayment(stage.context(), id))).toBe('undefined/111222');
    stage.height += 1n;
    closePayment(stage.context(), id);
    expect(refusalOf(() => withdrawPayment(stage.context(), id))).toBe('escrow/7');
    expect(refusalOf(() => closePayment(stage.context(), id))).toBe('escrow/7');
  });
});
