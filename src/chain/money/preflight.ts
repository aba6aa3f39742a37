import { err, ok, type Result } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import type { Coin } from '../protocol/coin.ts';
import { getDeploymentParams } from '../query/getDeploymentParams.ts';
import { getMarketParams } from '../query/getMarketParams.ts';
import type { Funds } from './funds.ts';
import { type DepositPart, type DepositWish, planDeposit } from './planDeposit.ts';
import { type FeeWish, planFees } from './planFees.ts';
import { readFunds } from './readFunds.ts';

/** Everything that is going to be spent before anything comes back. */
export interface Intent {
  readonly signer: string;
  /** Who pays the fees; the signer by default. */
  readonly feeGranter?: string;
  /** Of all transactions, the closing ones included. */
  readonly fees: readonly FeeWish[];
  /** In the order in which they will be made; a provider's bids too. */
  readonly deposits: readonly DepositWish[];
}

export interface Funding {
  /** Who gives what to each deposit, in their order. */
  readonly deposits: ReadonlyArray<readonly DepositPart[]>;
  readonly feesUakt: bigint;
  /** What would be left. */
  readonly left: Funds;
}

/** What is missing: each names what for, the denom, how much is needed and how much is there, and the cure. */
export type FundingGap = RunnerError<
  | 'DEPOSIT_SHORT'
  | 'DEPOSIT_GRANTER_SHORT'
  | 'DEPOSIT_BELOW_MINIMUM'
  | 'FEES_SHORT'
  | 'FEE_GRANT_MISSING'
  | 'FEE_GRANT_EXPIRED'
  | 'FEE_GRANT_UNFIT'
  | 'FEE_GRANT_SHORT'
>;

/**
 * Looks, before anything is sent, whether an intent can be paid for to its end. Not a promise: others may spend from the same accounts.
 * @param options.nowMs milliseconds since the Unix epoch; the chain's time where the two differ.
 */
export async function preflight(
  connection: ChainConnection,
  intent: Intent,
  options: { nowMs: number; signal?: AbortSignal },
): Promise<Result<Funding, readonly FundingGap[]>> {
  const { signer, feeGranter, deposits } = intent;
  const { nowMs, signal } = options;
  const withGrants = deposits.some(({ sources }) => sources?.includes('grant'));
  const wanted = { signer, ...(feeGranter !== undefined && { feeGranter }), withGrants, nowMs };
  const funds = await readFunds(connection, wanted, signal);
  const tooSmall = await minimumGaps(connection, deposits, signal);
  const planned = planFunding(funds, intent, nowMs);
  const gaps = [...tooSmall, ...planned.gaps];
  return gaps.length > 0 ? err(gaps) : ok(planned.funding);
}

/** The same from funds already read. Pure. Fees go first, as they do on the chain. */
export function planFunding(funds: Funds, intent: Intent, nowMs: number): { funding: Funding; gaps: FundingGap[] } {
  const fees = planFees(funds, intent.fees, nowMs);
  const gaps: FundingGap[] = [...fees.gaps];
  const parts: Array<readonly DepositPart[]> = [];
  let { left } = fees;
  for (const wish of intent.deposits) {
    const plan = planDeposit(left, wish);
    left = plan.left;
    gaps.push(...plan.gaps);
    parts.push(plan.parts);
  }
  const feesUakt = intent.fees.reduce((sum, { feeUakt }) => sum + feeUakt, 0n);
  return { funding: { deposits: parts, feesUakt, left }, gaps };
}

async function minimumGaps(
  connection: ChainConnection,
  deposits: readonly DepositWish[],
  signal: AbortSignal | undefined,
): Promise<FundingGap[]> {
  const first = deposits.filter(({ isFirst }) => isFirst);
  const scopes = new Set(first.map(({ scope }) => scope));
  const forDeployment = scopes.has('deployment') ? (await getDeploymentParams(connection, signal)).minDeposits : [];
  const forBid = scopes.has('bid') ? (await getMarketParams(connection, signal)).bidMinDeposits : [];
  return first.flatMap((wish) => minimumGap(wish, wish.scope === 'bid' ? forBid : forDeployment));
}

function minimumGap({ what, amount }: DepositWish, minimums: readonly Coin[]): FundingGap[] {
  const { denom, amount: available } = amount;
  const needed = minimums.find((least) => least.denom === denom)?.amount ?? 0n;
  return available >= needed ? [] : [new RunnerError('DEPOSIT_BELOW_MINIMUM', { what, denom, needed, available })];
}
