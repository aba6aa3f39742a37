import {
  Bid_State,
  Deployment_State,
  EscrowScope,
  EscrowState,
  Group_State,
  Lease_State,
  LeaseClosedReason,
} from '../../../chain/protocol/akash.ts';
import type { DeploymentId, LeaseId } from '../../../chain/protocol/ids.ts';
import type { Context, EscrowHooks } from '../../state/context.ts';
import { endDeployment, groupsOf } from '../deployment/deployment.ts';
import { endGroup } from '../deployment/group.ts';
import { deployments } from '../deployment/records.ts';
import type { EscrowAccount, EscrowPayment, EscrowPaymentId } from '../escrow/records.ts';
import { endBid } from './bid.ts';
import { endGroupOrders } from './endGroupOrders.ts';
import { endLease } from './lease.ts';
import { closeOrder } from './order.ts';
import { bids, leases, orders } from './records.ts';

/** What follows when money ends. Source: node `x/market/hooks/hooks.go`. */
export const escrowHooks: EscrowHooks = { accountEnded, paymentEnded };

/** A deployment whose account has ended is closed, with all its groups. A bid's account concerns nobody here. */
function accountEnded(context: Context, account: EscrowAccount): void {
  if (account.id.scope !== EscrowScope.deployment) return;
  const deployment = deployments.find(context.state, deploymentIdOf(account.id.xid));
  if (deployment?.state !== Deployment_State.active) return;
  endDeployment(context, deployment);
  const state = account.state === EscrowState.overdrawn ? Group_State.insufficient_funds : Group_State.closed;
  for (const group of groupsOf(context, deployment.id)) {
    if (group.state === Group_State.closed) continue;
    endGroup(context, group, state);
    endGroupOrders(context, group.id, state);
  }
}

/** A lease whose payment has ended, and that nobody has closed yet, is closed. */
function paymentEnded(context: Context, payment: EscrowPayment): void {
  const id = leaseIdOf(payment.id);
  const bid = bids.find(context.state, id);
  const order = orders.find(context.state, id);
  const lease = leases.find(context.state, id);
  if (bid?.state !== Bid_State.active || !order || !lease) return;
  closeOrder(context, order);
  endBid(context, bid);
  if (payment.state === EscrowState.overdrawn) {
    endLease(context, lease, Lease_State.insufficient_funds, LeaseClosedReason.lease_closed_reason_insufficient_funds);
  } else {
    endLease(context, lease, Lease_State.closed, LeaseClosedReason.lease_closed_reason_unspecified);
  }
}

function deploymentIdOf(xid: string): DeploymentId {
  const [owner = '', dseq = '0'] = xid.split('/');
  return { owner, dseq: BigInt(dseq) };
}

function leaseIdOf(id: EscrowPaymentId): LeaseId {
  const [gseq, oseq, provider = ''] = id.xid.split('/');
  return { ...deploymentIdOf(id.account.xid), gseq: Number(gseq), oseq: Number(oseq), provider };
}
