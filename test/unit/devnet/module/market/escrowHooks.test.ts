import { describe, expect, it } from 'vitest';
import {
  Bid_State,
  Deployment_State,
  EscrowState,
  Group_State,
  Lease_State,
} from '../../../../../src/chain/protocol/akash.ts';
import { deployments, groups } from '../../../../../src/devnet/module/deployment/records.ts';
import {
  bidEscrowId,
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
} from '../../../../../src/devnet/module/escrow/records.ts';
import { escrowHooks } from '../../../../../src/devnet/module/market/escrowHooks.ts';
import { bids, leases } from '../../../../../src/devnet/module/market/records.ts';
import { lease, leaseOut } from '../../market.ts';
import { createStage, TENANT } from '../../stage.ts';

function leased() {
  const stage = createStage();
  leaseOut(stage);
  const account = escrowAccounts.find(stage.state, deploymentEscrowId(lease()))!;
  const payment = escrowPayments.find(stage.state, leasePaymentId(lease()))!;
  return { stage, account, payment };
}

describe('escrowHooks', () => {
  it.each([
    [EscrowState.closed, Group_State.closed],
    [EscrowState.overdrawn, Group_State.insufficient_funds],
  ])('close the deployment when its account ends in state %i', (state, groupState) => {
    const { stage, account } = leased();
    escrowHooks.accountEnded(stage.context(), { ...account, state });
    expect(deployments.find(stage.state, { owner: TENANT, dseq: 1n })?.state).toBe(Deployment_State.closed);
    expect(groups.find(stage.state, { owner: TENANT, dseq: 1n, gseq: 1 })?.state).toBe(groupState);
  });

  it('do nothing for the account of a bid', () => {
    const { stage } = leased();
    const account = escrowAccounts.find(stage.state, bidEscrowId(lease()))!;
    escrowHooks.accountEnded(stage.context(), { ...account, state: EscrowState.closed });
    expect(deployments.find(stage.state, { owner: TENANT, dseq: 1n })?.state).toBe(Deployment_State.active);
  });

  it.each([
    [EscrowState.closed, Lease_State.closed, 10_002],
    [EscrowState.overdrawn, Lease_State.insufficient_funds, 20_000],
  ])('close the lease when its payment ends in state %i', (state, leaseState, reason) => {
    const { stage, payment } = leased();
    escrowHooks.paymentEnded(stage.context(), { ...payment, state });
    escrowHooks.paymentEnded(stage.context(), { ...payment, state });
    expect(bids.find(stage.state, lease())?.state).toBe(Bid_State.closed);
    expect(leases.find(stage.state, lease())).toMatchObject({ state: leaseState, reason });
  });
});
