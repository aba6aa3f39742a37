import { describe, expect, it } from 'vitest';
import { EscrowScope, EscrowState } from '../../../../../src/chain/protocol/akash.ts';
import {
  accountKey,
  bidEscrowId,
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  isEnded,
  leasePaymentId,
  paymentKey,
  paymentsOf,
} from '../../../../../src/devnet/module/escrow/records.ts';
import { lease, leaseOut } from '../../market.ts';
import { createStage, PROVIDER, TENANT } from '../../stage.ts';

describe('records of the escrow', () => {
  it('have the node’s ids', () => {
    // facts chain §5.
    expect(deploymentEscrowId(lease())).toEqual({ scope: EscrowScope.deployment, xid: `${TENANT}/1` });
    expect(bidEscrowId(lease())).toEqual({ scope: EscrowScope.bid, xid: `${TENANT}/1/1/1/${PROVIDER}` });
    expect(leasePaymentId(lease()).xid).toBe(`1/1/${PROVIDER}`);
    expect(accountKey(bidEscrowId(lease()))).toBe(`bid/${TENANT}/1/1/1/${PROVIDER}`);
    expect(paymentKey(leasePaymentId(lease()))).toBe(`deployment/${TENANT}/1/1/1/${PROVIDER}`);
  });

  // node `x/escrow/keeper` BuildPaymentsKey: the prefix `…/1` has no slash at its end. The key of `…/1/2` is before that of `…/12`.
  it('find the payments of an account, and, as a quirk, those of dseqs that begin with the same digits', () => {
    const stage = createStage();
    leaseOut(stage);
    const payment = escrowPayments.find(stage.state, leasePaymentId(lease()))!;
    const other = leasePaymentId(lease({ dseq: 12n }));
    escrowPayments.put(stage.state, other, { ...payment, id: other });
    const overdrawn = leasePaymentId(lease({ gseq: 2 }));
    escrowPayments.put(stage.state, overdrawn, { ...payment, id: overdrawn, state: EscrowState.overdrawn });
    const account = deploymentEscrowId(lease());
    const keys = (...states: EscrowState[]) => paymentsOf(stage.state, account, states).map(({ id }) => id.xid);
    expect(keys(EscrowState.open)).toEqual([`1/1/${PROVIDER}`, `1/1/${PROVIDER}`]);
    expect(keys(EscrowState.overdrawn, EscrowState.open)).toEqual([
      `2/1/${PROVIDER}`,
      `1/1/${PROVIDER}`,
      `1/1/${PROVIDER}`,
    ]);
    expect(paymentsOf(stage.state, deploymentEscrowId(lease({ dseq: 12n })), [EscrowState.open])).toHaveLength(1);
    expect(paymentsOf(stage.state, deploymentEscrowId(lease({ dseq: 2n })), [EscrowState.open])).toEqual([]);
    expect(escrowAccounts.find(stage.state, account)?.owner).toBe(TENANT);
  });

  it.each([
    [EscrowState.open, false],
    [EscrowState.closed, true],
    [EscrowState.overdrawn, true],
  ])('in state %i are ended: %s', (state, ended) => {
    expect(isEnded({ state })).toBe(ended);
  });
});
