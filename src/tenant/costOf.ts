import { addDecimals, type Decimal, truncateDecimal, ZERO } from '../base/decimal.ts';
import { ACT, type DecCoin } from '../chain/protocol/coin.ts';
import type { DeploymentId } from '../chain/protocol/ids.ts';
import type { DeploymentView } from '../chain/query/deploymentView.ts';
import type { LeaseView } from '../chain/query/leaseView.ts';
import type { RentalRecord } from './rentalRecord.ts';

/** What one deployment of a rental came to, as the chain has it. */
export interface DeploymentCost {
  readonly tag: string;
  readonly id: DeploymentId;
  readonly provider?: string;
  /** uact per block. */
  readonly price?: DecCoin;
  readonly orderHeight?: bigint;
  readonly leaseHeight?: bigint;
  readonly closeHeight?: bigint;
  /** Lease height − order height + 1. */
  readonly blocksToLease?: number;
  /** Close height − lease height: the blocks that are paid for. */
  readonly blocksHeld: bigint;
  /** Paid to the provider. */
  readonly spentUact: bigint;
  /** Back from the escrow; undefined when nobody saw what went in. */
  readonly refundedUact?: bigint;
}

export interface CostFacts {
  readonly tag: string;
  readonly id: DeploymentId;
  /** After the close; undefined when the deployment never came to be. */
  readonly view: DeploymentView | undefined;
  /** The last look before the close. */
  readonly before: DeploymentView | undefined;
  readonly lease: LeaseView | undefined;
  readonly record: RentalRecord | undefined;
}

/** What a closed deployment cost. The escrow settles whole coins, so this is price × blocks held, truncated as the chain does. */
export function costOf(facts: CostFacts): DeploymentCost {
  const { tag, id, view, lease } = facts;
  if (!view) return { tag, id, blocksHeld: 0n, spentUact: 0n, refundedUact: 0n };
  const spentUact = truncateDecimal(sumOf(view.escrow.transferred));
  const deposited = depositedUact(facts);
  return {
    tag,
    id,
    orderHeight: view.createdAt,
    ...(view.state !== 'active' && { closeHeight: lease?.closedOn || view.escrow.settledAt }),
    ...(lease && leaseNumbers(view, lease)),
    blocksHeld: lease ? lease.closedOn - lease.createdAt : 0n,
    spentUact,
    ...(deposited !== undefined && { refundedUact: deposited - spentUact }),
  };
}

function leaseNumbers(view: DeploymentView, lease: LeaseView) {
  const blocksToLease = Number(lease.createdAt - view.createdAt) + 1;
  return { provider: lease.id.provider, price: lease.price, leaseHeight: lease.createdAt, blocksToLease };
}

/** A closed escrow has forgotten its deposits: what was seen while it was open counts, then what we put in ourselves. */
function depositedUact({ before, record, lease }: CostFacts): bigint | undefined {
  if (before) {
    const left = sumOf(before.escrow.deposits.map(({ balance }) => balance));
    return truncateDecimal(addDecimals(left, sumOf(before.escrow.transferred)));
  }
  return record && record.depositUact + (lease ? record.topUpUact : 0n);
}

function sumOf(coins: readonly DecCoin[]): Decimal {
  return coins.filter(({ denom }) => denom === ACT).reduce((sum, { amount }) => addDecimals(sum, amount), ZERO);
}
