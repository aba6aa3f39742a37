import { RunnerError } from '../../base/runnerError.ts';
import type { DepositSource } from '../message/encodeDeposit.ts';
import type { DepositScope } from '../message/grantDepositsMsg.ts';
import type { Coin } from '../protocol/coin.ts';
import { amountOf, type DepositGrant, type Funds, lessCoins, spendFrom } from './funds.ts';

/** A deposit to be made. */
export interface DepositWish {
  /** In people's words, for messages: `the deposit of the deployment`. */
  readonly what: string;
  readonly scope: DepositScope;
  readonly amount: Coin;
  /** Default: the signer's own balance. */
  readonly sources?: readonly DepositSource[];
  /** Whether it opens the escrow, and so has to reach the chain's minimum. */
  readonly isFirst?: boolean;
}

/** What one account gives to a deposit. */
export interface DepositPart {
  readonly owner: string;
  readonly source: DepositSource;
  readonly amount: Coin;
}

export interface DepositPlan {
  readonly parts: readonly DepositPart[];
  readonly gaps: ReadonlyArray<RunnerError<'DEPOSIT_SHORT' | 'DEPOSIT_GRANTER_SHORT'>>;
  /** What is left for what comes after. */
  readonly left: Funds;
}

/**
 * Collects a deposit as the node will: source by source in the order given, each giving what it can; of the grants one after the other,
 * those for another scope or denom passed over. The node lowers a grant's limit without a look into the granter's purse and then fails as a
 * whole when that is empty. Pure. Source: node `x/escrow/keeper/keeper.go` AuthorizeDeposits.
 */
export function planDeposit(funds: Funds, wish: DepositWish): DepositPlan {
  const { denom, amount } = wish.amount;
  let left = funds;
  let missing = amount;
  const parts: DepositPart[] = [];
  for (const source of wish.sources ?? ['balance']) {
    const given = source === 'grant' ? drawOnGrants(left, wish, missing) : drawOnBalance(left, wish, missing);
    left = given.left;
    parts.push(...given.parts);
    missing -= given.parts.reduce((sum, part) => sum + part.amount.amount, 0n);
  }
  const emptyPurses = granterGaps(left, wish, parts);
  if (missing === 0n) return { parts, gaps: emptyPurses, left };
  const args = { what: wish.what, denom, needed: amount, available: amount - missing, missing, signer: funds.signer };
  return { parts, gaps: [new RunnerError('DEPOSIT_SHORT', args), ...emptyPurses], left };
}

type Draw = { readonly parts: readonly DepositPart[]; readonly left: Funds };

function drawOnBalance(funds: Funds, wish: DepositWish, wanted: bigint): Draw {
  const { denom } = wish.amount;
  const amount = within(amountOf(funds.purses.get(funds.signer), denom), wanted);
  if (amount === 0n) return { parts: [], left: funds };
  const coin = { denom, amount };
  return {
    parts: [{ owner: funds.signer, source: 'balance', amount: coin }],
    left: spendFrom(funds, funds.signer, coin),
  };
}

function drawOnGrants(funds: Funds, wish: DepositWish, wanted: bigint): Draw {
  const { denom } = wish.amount;
  let left = funds;
  let missing = wanted;
  const parts: DepositPart[] = [];
  const depositGrants = funds.depositGrants.map((grant): DepositGrant => {
    const amount = grant.scopes.includes(wish.scope) ? within(amountOf(grant.limits, denom), missing) : 0n;
    if (amount === 0n) return grant;
    const coin = { denom, amount };
    missing -= amount;
    parts.push({ owner: grant.granter, source: 'grant', amount: coin });
    left = spendFrom(left, grant.granter, coin);
    return { ...grant, limits: lessCoins(grant.limits, coin) };
  });
  return { parts, left: { ...left, depositGrants } };
}

function granterGaps(left: Funds, { what, amount: { denom } }: DepositWish, parts: readonly DepositPart[]) {
  const granted = parts.filter(({ source }) => source === 'grant');
  return granted.flatMap(({ owner: granter, amount: { amount: needed } }) => {
    const balance = amountOf(left.purses.get(granter), denom);
    if (balance >= 0n) return [];
    const missing = -balance;
    const available = needed > missing ? needed - missing : 0n;
    return [new RunnerError('DEPOSIT_GRANTER_SHORT', { what, denom, granter, needed, available, missing })];
  });
}

function within(available: bigint, wanted: bigint): bigint {
  if (available <= 0n) return 0n;
  return available < wanted ? available : wanted;
}
