import { EscrowState } from '../../../chain/protocol/akash.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { escrowErrors } from './escrowErrors.ts';
import { fetchDeposits } from './fetchDeposits.ts';
import {
  type Depositor,
  type EscrowAccount,
  type EscrowAccountId,
  type EscrowPayment,
  escrowAccounts,
} from './records.ts';
import { settleAccount, withdraw } from './settleAccount.ts';
import { storeAccount, storeSettlement } from './store.ts';

/** @throws a refusal with escrow 3. */
export function getEscrowAccount({ state }: Pick<QueryContext, 'state'>, id: EscrowAccountId): EscrowAccount {
  return escrowAccounts.find(state, id) ?? refuse(escrowErrors.accountNotFound);
}

/** Opens an account with its first deposits. @throws a refusal with escrow 1 when the id was used before. */
export function openEscrowAccount(
  context: Context,
  id: EscrowAccountId,
  owner: string,
  deposits: readonly Depositor[],
): void {
  if (escrowAccounts.find(context.state, id)) refuse(escrowErrors.accountExists);
  const state = EscrowState.open;
  const empty = { id, owner, state, transferred: [], settledAt: context.height, funds: [], deposits: [] };
  storeAccount(context, fetchDeposits(context, empty, deposits));
}

/**
 * Adds deposits. An overdrawn account pays its debt with them and is then closed, the rest going back: it is not revived.
 * @throws a refusal with escrow 2 when the account is closed.
 */
export function addDeposits(context: Context, id: EscrowAccountId, deposits: readonly Depositor[]): void {
  const account = getEscrowAccount(context, id);
  if (account.state === EscrowState.closed) refuse(escrowErrors.accountClosed);
  const filled = fetchDeposits(context, account, deposits);
  if (filled.state === EscrowState.overdrawn) payDebt(context, filled);
  else storeAccount(context, filled);
}

/** Settles an account for the last time, pays everyone out and ends it. @throws a refusal with escrow 2 when it is closed. */
export function closeEscrowAccount(context: Context, id: EscrowAccountId): void {
  const settled = settleAccount(context, getEscrowAccount(context, id));
  const account = closeOpen(settled.account);
  storeSettlement(
    context,
    account,
    settled.payments.map((payment) => withdraw(context, closeOpen(payment))),
  );
}

function payDebt(context: Context, account: EscrowAccount): void {
  const settled = settleAccount(context, account);
  const payments = settled.payments.map((payment) => withdraw(context, closeOpen(payment)));
  const ended = settled.overdrawn ? settled.account : { ...settled.account, state: EscrowState.closed };
  storeSettlement(context, ended, payments);
}

function closeOpen<Record extends EscrowAccount | EscrowPayment>(record: Record): Record {
  return record.state === EscrowState.open ? { ...record, state: EscrowState.closed } : record;
}
