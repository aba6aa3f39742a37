import { decimalOf } from '../../../base/decimal.ts';
import { type Deposit, type EscrowScope, Source } from '../../../chain/protocol/akash.ts';
import { type Coin, decodeCoin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors, wrappedPlainly } from '../../state/sdkErrors.ts';
import { balanceOf } from '../bank/balances.ts';
import { marketErrors } from '../market/marketErrors.ts';
import { drawOnGrants } from './drawOnGrants.ts';
import type { Depositor } from './records.ts';

const MAX_INT64 = 2n ** 63n - 1n;

/** What somebody gives to a deposit. */
interface Part {
  readonly owner: string;
  readonly source: Source;
  readonly amount: bigint;
}

/**
 * Finds the coins for a deposit among its sources, in their order; each may give a part. No coin is moved yet, but the limits of the grants
 * are lowered. Source: node `x/escrow/keeper/keeper.go` AuthorizeDeposits.
 * @param scope what the deposit is for: not every grant is for both.
 * @throws a refusal with code 1 of `undefined`, whatever the deposit is for, when the sources have too little.
 */
export function authorizeDeposit(
  context: Context,
  signer: string,
  deposit: Deposit | undefined,
  scope: EscrowScope,
): Depositor[] {
  const { denom, amount } = decodeCoin(deposit?.amount);
  if (amount > MAX_INT64 || amount < -MAX_INT64) refuse(sdkErrors.panic, 'recovered: Int64() out of bound');
  const parts: Part[] = [];
  let missing = amount;
  for (const source of deposit?.sources ?? []) {
    if (missing === 0n) break;
    const given = askSource(context, signer, source, { denom, amount: missing }, scope);
    parts.push(...given);
    missing = given.reduce((left, part) => left - part.amount, missing);
  }
  if (missing !== 0n)
    refuse(wrappedPlainly(marketErrors.invalidDeposit, missing < 0n ? 'deposit overflow' : 'insufficient balance'));
  return parts.map(({ owner, source, amount: part }) => ({
    owner,
    height: context.height,
    source,
    balance: { denom, amount: decimalOf(part) },
  }));
}

function askSource(context: Context, signer: string, source: Source, asked: Coin, scope: EscrowScope): Part[] {
  if (source !== Source.grant) return askBalance(context, signer, asked);
  const parts = drawOnGrants(context, signer, asked, scope);
  return parts.map(({ granter, amount }) => ({ owner: granter, source, amount }));
}

function askBalance(context: Context, owner: string, { denom, amount }: Coin): Part[] {
  const held = balanceOf(context, owner, denom);
  if (held === 0n) return [];
  if (amount < 0n) refuse(sdkErrors.panic, `recovered: negative coin amount: ${amount}`);
  return [{ owner, source: Source.balance, amount: held < amount ? held : amount }];
}
