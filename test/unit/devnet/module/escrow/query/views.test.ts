import { describe, expect, it } from 'vitest';
import { EscrowAccount as WireAccount } from '../../../../../../src/chain/protocol/akash.ts';
import { viewAccount, viewPayment } from '../../../../../../src/devnet/module/escrow/query/views.ts';
import {
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
} from '../../../../../../src/devnet/module/escrow/records.ts';
import { lease, leaseOut, withdrawEarnings } from '../../../market.ts';
import { createStage, PROVIDER, TENANT } from '../../../stage.ts';

describe('views of the escrow', () => {
  it('show debts as negative funds, which survive the wire', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 60_000n;
    withdrawEarnings(stage);
    const account = viewAccount(escrowAccounts.find(stage.state, deploymentEscrowId(lease()))!);
    const read = WireAccount.decode(WireAccount.encode(account).finish());
    expect(read).toMatchObject({
      state: { owner: TENANT, state: 3, funds: [{ denom: 'uact', amount: '-1000000' }], deposits: [] },
    });
    const payment = viewPayment(escrowPayments.find(stage.state, leasePaymentId(lease()))!);
    expect(payment.state).toMatchObject({
      owner: PROVIDER,
      unsettled: { amount: '1000000' },
      withdrawn: { amount: '5000000' },
    });
  });
});
