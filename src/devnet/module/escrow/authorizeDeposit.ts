import { decimalOf } from '../../../base/decimal.ts';
import { type Deposit, Source } from '../../../chain/protocol/akash.ts';
import { decodeCoin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { balanceOf } from '../bank/balances.ts';
import { marketErrors } from '../market/marketErrors.ts';
import type { Depositor } from './records.ts';

/**
 * Finds the coins for a deposit among its sources, in their order; each may give a part. Nothing is moved yet.
 * There are no grants on a devnet, so the source `grant` gives nothing and the next one is asked.
 * @throws a refusal with market 28, whatever the deposit is for, when the sources have too little.
 */
export function authorizeDeposit(context: Context, signer: string, deposit: Deposit | undefined): Depositor[] {
  const { denom, amount } = decodeCoin(deposit?.amount);
  const wantsBalance = deposit?.sources.includes(Source.balance) ?? false;
  const held = wantsBalance ? balanceOf(context, signer, denom) : 0n;
  if (held < amount) refuse(marketErrors.invalidDeposit, 'insufficient balance');
  if (held === 0n) return [];
  const balance = { denom, amount: decimalOf(amount) };
  return [{ owner: signer, height: context.height, source: Source.balance, balance }];
}
