import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../../src/base/decimal.ts';
import { EscrowState } from '../../../../../src/chain/protocol/akash.ts';
import { payFromAkt } from '../../../../../src/devnet/module/escrow/payFromAkt.ts';
import {
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
  paymentsOf,
} from '../../../../../src/devnet/module/escrow/records.ts';
import { settle } from '../../../../../src/devnet/module/escrow/settle.ts';
import { createPricedStage, endBlock, linesOf, listening, postPrice } from '../../exchange.ts';
import { lease, leaseOut, topUp, withdrawEarnings } from '../../market.ts';
import { marketEvents, PROVIDER, START, type Stage, TENANT } from '../../stage.ts';

const ESCROW = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';

/** Leased for 100 uact per block out of 5000000, with some uakt besides, an AKT being 2 USD, and so many uact short. */
function shortOf(missing: bigint, uakt: string, options: { vault?: string; price?: boolean } = {}): Stage {
  const stage = createPricedStage({ bme: { vault: options.vault ?? '1' } });
  leaseOut(stage);
  if (uakt !== '0') topUp(stage, uakt, { denom: 'uakt' });
  if (options.price !== false) postPrice(stage, '2');
  endBlock(stage);
  endBlock(stage);
  stage.height = 10n + 50_000n + missing / 100n;
  return stage;
}
const account = (stage: Stage) => escrowAccounts.find(stage.state, deploymentEscrowId(lease()))!;
const payment = (stage: Stage) => escrowPayments.find(stage.state, leasePaymentId(lease()))!;

function rescue(stage: Stage) {
  const open = paymentsOf(stage.state, deploymentEscrowId(lease()), [EscrowState.open]);
  const settled = settle(account(stage), open, stage.height - 10n);
  const { context, events } = listening(stage);
  return { ...payFromAkt(context, settled), lines: linesOf(events), settled };
}

// node x/escrow/keeper/keeper.go settleFromAktFallback.
describe('payFromAkt', () => {
  it('pays in AKT what is short in ACT, straight to the provider, and leaves the debt in the funds', () => {
    const { account: paid, payments, overdrawn, lines } = rescue(shortOf(1_000n, '600'));
    expect(lines).toEqual([
      `coin_spent ${ESCROW} 500uakt`,
      `coin_received ${PROVIDER} 500uakt`,
      `transfer ${PROVIDER} ${ESCROW} 500uakt`,
      `message ${ESCROW}`,
    ]);
    expect([overdrawn, payments[0]?.state, payments[0]?.unsettled.amount.atomics]).toEqual([
      false,
      EscrowState.open,
      0n,
    ]);
    expect(paid.funds.map(({ denom, amount }) => `${formatDecimal(amount)}${denom}`)).toEqual(['-1000uact', '100uakt']);
    expect(paid.transferred.map(({ denom, amount }) => `${formatDecimal(amount)}${denom}`)).toEqual([
      '5000000uact',
      '500uakt',
    ]);
  });

  it('pays as much as there is, and owes the rest', () => {
    const { account: paid, payments, overdrawn, lines } = rescue(shortOf(1_000n, '300'));
    expect(lines[0]).toBe(`coin_spent ${ESCROW} 300uakt`);
    expect([overdrawn, formatDecimal(payments[0]!.unsettled.amount)]).toEqual([true, '400']);
    expect(formatDecimal(paid.funds[1]!.amount)).toBe('0');
  });

  it.each([
    ['there is no AKT', '0', {}],
    ['the mint is open', '600', { vault: '300000000' }],
    ['there is no price', '600', { price: false }],
  ])('does nothing while %s', (_, uakt, options) => {
    const { lines, overdrawn, account: paid, settled } = rescue(shortOf(1_000n, uakt, options));
    expect([lines, overdrawn, paid]).toEqual([[], true, settled.account]);
  });

  it('keeps a lease alive that would have ended, once', () => {
    const stage = shortOf(1_000n, '600');
    const outcome = withdrawEarnings(stage);
    expect([outcome.code, marketEvents(outcome.events)]).toEqual(['ok', []]);
    expect([stage.balance(PROVIDER), stage.balance(PROVIDER, 'uakt')]).toEqual([
      START.uact - 500_000n + 5_000_000n,
      START.uakt + 500n,
    ]);
    expect([account(stage).state, payment(stage).state]).toEqual([EscrowState.open, EscrowState.open]);
    // The debt in the funds makes the next settlement take the account for overdrawn.
    stage.height += 1n;
    expect(withdrawEarnings(stage).code).toBe('ok');
    expect(stage.balance(TENANT, 'uakt')).toBe(START.uakt - 600n);
  });
});
