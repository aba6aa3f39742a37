import { decimalOf } from '../../src/base/decimal.ts';
import {
  Bid_State,
  Deployment_State,
  EscrowScope,
  EscrowState,
  Group_State,
  Lease_State,
  Order_State,
} from '../../src/chain/protocol/akash.ts';
import type { Coin } from '../../src/chain/protocol/coin.ts';
import type { Machine } from '../../src/devnet/machine/createMachine.ts';
import { accounts } from '../../src/devnet/module/auth/accounts.ts';
import { balanceOf, balancesOf, totalSupply } from '../../src/devnet/module/bank/balances.ts';
import { deployments, groups } from '../../src/devnet/module/deployment/records.ts';
import {
  bidEscrowId,
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
} from '../../src/devnet/module/escrow/records.ts';
import { bids, type Lease, leases, orders } from '../../src/devnet/module/market/records.ts';
import type { QueryContext } from '../../src/devnet/state/context.ts';
import type { KeyValues } from '../../src/devnet/state/keyValues.ts';
import type { EscrowOracle } from './escrowOracle.ts';

/** The escrow module's account. */
const ESCROW = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';

/** What is wrong with the books and states of a market: nothing, or a line for each thing. */
export function problemsOf(machine: Machine, supply: readonly Coin[], oracle: EscrowOracle): string[] {
  const context = machine.context();
  return [
    ...coinProblems(context, supply),
    ...orderProblems(context.state),
    ...leaseProblems(context.state),
    ...accountProblems(context.state),
    ...oracleProblems(context, oracle),
  ];
}

const valuesOf = <Value>(state: KeyValues, table: { list(on: KeyValues): { readonly value: Value }[] }) =>
  table.list(state).map(({ value }) => value);
const sumOf = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const differ = (what: string, actual: unknown, expected: unknown) =>
  actual === expected ? [] : [`${what}: ${actual} instead of ${expected}`];

/** Nothing comes out of nothing and nothing is lost; nobody holds less than nothing; the escrow holds what its records say. */
function coinProblems(context: QueryContext, supply: readonly Coin[]): string[] {
  const all = accounts.list(context.state).flatMap(({ value }) => balancesOf(context, value.address));
  const total = totalSupply(context);
  const amountOf = (coins: readonly Coin[], denom: string) =>
    sumOf(coins.filter((coin) => coin.denom === denom).map(({ amount }) => amount));
  return [
    ...all.filter(({ amount }) => amount <= 0n).map(({ denom, amount }) => `somebody holds ${amount}${denom}`),
    ...supply.flatMap(({ denom, amount }) => [
      ...differ(`${denom} in all hands`, amountOf(all, denom), amount),
      ...differ(`supply of ${denom}`, amountOf(total, denom), amount),
      ...differ(
        `${denom} in the escrow`,
        decimalOf(balanceOf(context, ESCROW, denom)).atomics,
        keptOf(context.state, denom) + lostOf(context.state, denom),
      ),
    ]),
  ];
}

function keptOf(state: KeyValues, denom: string): bigint {
  const deposits = valuesOf(state, escrowAccounts).flatMap((account) => account.deposits.map(({ balance }) => balance));
  const earned = valuesOf(state, escrowPayments).map(({ balance }) => balance);
  return sumOf([...deposits, ...earned].filter((coin) => coin.denom === denom).map(({ amount }) => amount.atomics));
}

/** What a further lease made an account spend and no payment earn stays in the escrow for ever (quirk b). */
function lostOf(state: KeyValues, denom: string): bigint {
  const spent = valuesOf(state, escrowAccounts).flatMap(({ transferred }) => transferred);
  const earned = valuesOf(state, escrowPayments).filter(({ rate }) => rate.denom === denom);
  return (
    sumOf(spent.filter((coin) => coin.denom === denom).map(({ amount }) => amount.atomics)) -
    sumOf(earned.map(({ balance, withdrawn }) => balance.amount.atomics + decimalOf(withdrawn.amount).atomics))
  );
}

const groupName = ({ owner, dseq, gseq }: { owner: string; dseq: bigint; gseq: number }) => `${owner}/${dseq}/${gseq}`;
const isHeld = ({ state }: Lease) => state === Lease_State.active || state === Lease_State.reclaiming;

/** A group has one order at most that is not closed, and is open then; a leased order has exactly one lease. */
function orderProblems(state: KeyValues): string[] {
  const live = valuesOf(state, orders).filter((order) => order.state !== Order_State.closed);
  const held = valuesOf(state, leases).filter(isHeld);
  const problems = differ('groups with live orders', new Set(live.map(({ id }) => groupName(id))).size, live.length);
  for (const order of live) {
    const mine = held.filter(({ id }) => groupName(id) === groupName(order.id) && id.oseq === order.id.oseq);
    problems.push(
      ...differ('state of a live order’s group', groups.find(state, order.id)?.state, Group_State.open),
      ...differ(`leases of ${groupName(order.id)}`, mine.length, order.state === Order_State.active ? 1 : 0),
    );
  }
  return problems;
}

/** A lease that is held has an active bid, order and deployment and an open payment; one that is not has a closed bid. */
function leaseProblems(state: KeyValues): string[] {
  return valuesOf(state, leases).flatMap((lease) => {
    const bid = bids.find(state, lease.id)?.state;
    if (!isHeld(lease)) {
      return [
        ...differ('state of an ended lease’s bid', bid, Bid_State.closed),
        ...differ('end', lease.closedOn > 0n, true),
      ];
    }
    return [
      ...differ('state of a held lease’s bid', bid, Bid_State.active),
      ...differ('end', lease.closedOn, 0n),
      ...differ('state of its order', orders.find(state, lease.id)?.state, Order_State.active),
      ...differ('state of its deployment', deployments.find(state, lease.id)?.state, Deployment_State.active),
      ...differ('state of its payment', escrowPayments.find(state, leasePaymentId(lease.id))?.state, EscrowState.open),
    ];
  });
}

/** An account is open exactly as long as what it is for. */
function accountProblems(state: KeyValues): string[] {
  const live = (bid: Bid_State) => bid === Bid_State.open || bid === Bid_State.active;
  return [
    ...valuesOf(state, deployments).flatMap(({ id, state: its }) => {
      const isOpen = escrowAccounts.find(state, deploymentEscrowId(id))?.state === EscrowState.open;
      return differ(`${groupName({ ...id, gseq: 0 })} is open`, isOpen, its === Deployment_State.active);
    }),
    ...valuesOf(state, bids).flatMap(({ id, state: its }) =>
      differ(
        'a bid’s account',
        escrowAccounts.find(state, bidEscrowId(id))?.state,
        live(its) ? EscrowState.open : EscrowState.closed,
      ),
    ),
  ];
}

/** Balances, payments and accounts are what the oracle says, to the last coin. */
function oracleProblems(context: QueryContext, oracle: EscrowOracle): string[] {
  const { state } = context;
  const own = valuesOf(state, escrowAccounts).filter(({ id }) => id.scope === EscrowScope.deployment);
  const payments = valuesOf(state, escrowPayments);
  return [
    ...[...oracle.held].flatMap(([key, amount]) => {
      const [address = '', denom = ''] = key.split('/');
      return differ(key, balanceOf(context, address, denom), amount);
    }),
    ...differ('payments', payments.length, oracle.payments.size),
    ...payments.flatMap(({ id, state: its, balance, unsettled, withdrawn }) => {
      const name = `${id.account.xid}/${id.xid}`;
      const one = oracle.payments.get(name);
      return [
        ...differ(name, EscrowState[its], one?.state),
        ...differ(`${name} earned`, balance.amount.atomics, decimalOf(one?.earned ?? 0n).atomics),
        ...differ(`${name} unsettled`, unsettled.amount.atomics, decimalOf(one?.unsettled ?? 0n).atomics),
        ...differ(`${name} withdrawn`, withdrawn.amount, one?.withdrawn),
      ];
    }),
    ...differ('accounts', own.length, oracle.accounts.size),
    ...own.flatMap(({ id, state: its, settledAt }) => {
      const one = oracle.accounts.get(id.xid);
      return [
        ...differ(id.xid, EscrowState[its], one?.state),
        ...differ(`${id.xid} settled`, settledAt, one?.settledAt),
      ];
    }),
  ];
}
