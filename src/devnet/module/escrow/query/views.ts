import { EscrowAccount as WireAccount, EscrowPayment as WirePayment } from '../../../../chain/protocol/akash.ts';
import { encodeCoin, encodeDecCoin } from '../../../../chain/protocol/coin.ts';
import type { EscrowAccount, EscrowPayment } from '../records.ts';

/** The account as queries show it: as stored, not settled to the current height. */
export function viewAccount(account: EscrowAccount): WireAccount {
  return WireAccount.fromPartial({
    id: account.id,
    state: {
      owner: account.owner,
      state: account.state,
      transferred: account.transferred.map(encodeDecCoin),
      settledAt: account.settledAt,
      funds: account.funds.map(encodeDecCoin),
      deposits: account.deposits.map((one) => ({ ...one, balance: encodeDecCoin(one.balance) })),
    },
  });
}

/** The payment as stored: what it has earned since the last settlement is not in it. */
export function viewPayment(payment: EscrowPayment): WirePayment {
  return WirePayment.fromPartial({
    id: { aid: payment.id.account, xid: payment.id.xid },
    state: {
      owner: payment.owner,
      state: payment.state,
      rate: encodeDecCoin(payment.rate),
      balance: encodeDecCoin(payment.balance),
      unsettled: encodeDecCoin(payment.unsettled),
      withdrawn: encodeCoin(payment.withdrawn),
    },
  });
}
