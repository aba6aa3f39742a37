import { addDecimals, truncateDecimal, ZERO } from '../../../base/decimal.ts';
import type { DecCoin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { sendCoins } from '../bank/balances.ts';
import type { Depositor, EscrowAccount, Funds } from './records.ts';
import { ESCROW_ADDRESS } from './settleAccount.ts';

/** Moves the deposits' coins into the escrow module and writes them to the account. A debt is forgotten here; settling finds it again. */
export function fetchDeposits(context: Context, account: EscrowAccount, deposits: readonly Depositor[]): EscrowAccount {
  let { funds, transferred } = account;
  for (const { owner, balance } of deposits) {
    sendCoins(context, owner, ESCROW_ADDRESS, [{ denom: balance.denom, amount: truncateDecimal(balance.amount) }]);
    funds = addFunds(funds, balance);
    transferred = withDenom(transferred, balance.denom);
  }
  return { ...account, funds, transferred, deposits: [...account.deposits, ...deposits] };
}

function addFunds(funds: readonly Funds[], added: DecCoin): Funds[] {
  const credit = (one: Funds) => addDecimals(one.amount.atomics < 0n ? ZERO : one.amount, added.amount);
  return withDenom(funds, added.denom).map((one) =>
    one.denom === added.denom ? { ...one, amount: credit(one) } : one,
  );
}

function withDenom<Sum extends Funds>(sums: readonly Sum[], denom: string): readonly (Sum | Funds)[] {
  return sums.some((one) => one.denom === denom) ? sums : [...sums, { denom, amount: ZERO }];
}
