import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncateDecimal } from '../../src/base/decimal.ts';
import { totalSupply } from '../../src/devnet/module/bank/balances.ts';
import { escrowAccounts, escrowPayments, isEnded } from '../../src/devnet/module/escrow/records.ts';
import { ESCROW_ADDRESS } from '../../src/devnet/module/escrow/settleAccount.ts';
import {
  bid,
  coins,
  deploy,
  deposit,
  endLeaseOf,
  giveUpBid,
  group,
  register,
  take,
  topUp,
  undeploy,
  withdrawEarnings,
} from '../unit/devnet/market.ts';
import { endGroupOf, pause, start } from '../unit/devnet/module/deployment/groupMessage.ts';
import { createStage, PROVIDER, RIVAL, START, type Stage, TENANT } from '../unit/devnet/stage.ts';

/** One message with few choices in each place, so that a random sequence often hits what an earlier one made. */
type Command = {
  name: string;
  dseq: bigint;
  gseq: number;
  oseq: number;
  amount: bigint;
  provider: string;
  denom: string;
  blocks: bigint;
};

const command: fc.Arbitrary<Command> = fc.record({
  name: fc.constantFrom(
    ...['deploy', 'deploy', 'bid', 'bid', 'bid', 'take', 'take', 'take', 'withdraw', 'withdraw', 'topUp', 'undeploy'],
    ...['endLease', 'giveUp', 'endGroup', 'pause', 'start', 'wait', 'wait', 'wait', 'waitLong'],
  ),
  dseq: fc.bigInt(1n, 2n),
  gseq: fc.constantFrom(1, 1, 2),
  oseq: fc.constantFrom(1, 1, 1, 2, 3),
  amount: fc.bigInt(1n, 3_000_000n),
  provider: fc.constantFrom(PROVIDER, RIVAL),
  denom: fc.constantFrom('uact', 'uact', 'uakt'),
  blocks: fc.bigInt(0n, 5n),
});

const RUN: Readonly<Record<string, (stage: Stage, wish: Command) => { code: string } | undefined>> = {
  deploy: (stage, { dseq, amount }) =>
    deploy(stage, {
      dseq,
      groups: [group('10000.7'), group('3.333333333333333333', { name: 'second' })],
      deposit: deposit((500_000n + amount).toString()),
    }),
  bid: (stage, { denom, ...id }) =>
    bid(stage, idOf(id), {
      price: coins(id.gseq === 1 ? `${9_000n + (id.amount % 1000n)}.123456789` : '3.3'),
      deposit: deposit('500000', denom),
    }),
  take: (stage, id) => take(stage, idOf(id)),
  withdraw: (stage, id) => withdrawEarnings(stage, idOf(id)),
  topUp: (stage, { dseq, amount, denom, provider }) =>
    topUp(stage, amount.toString(), { denom, signer: provider, xid: `${TENANT}/${dseq}` }),
  undeploy: (stage, { dseq }) => undeploy(stage, dseq),
  endLease: (stage, id) => endLeaseOf(stage, idOf(id)),
  giveUp: (stage, id) => giveUpBid(stage, idOf(id)),
  endGroup: (stage, { gseq }) => endGroupOf(stage, gseq),
  pause: (stage, { gseq }) => pause(stage, gseq),
  start: (stage, { gseq }) => start(stage, gseq),
  wait: (stage, { blocks }) => pass(stage, blocks),
  waitLong: (stage) => pass(stage, 400n),
};

function pass(stage: Stage, blocks: bigint): undefined {
  stage.height += blocks;
}

function idOf({ dseq, gseq, oseq, provider }: Pick<Command, 'dseq' | 'gseq' | 'oseq' | 'provider'>) {
  return { dseq, gseq, oseq, provider };
}

/** Where every sequence begins, or most would never come to a lease. */
const first = { dseq: 1n, gseq: 1, oseq: 1, amount: 1_000_000n, provider: PROVIDER, denom: 'uact', blocks: 1n };
const OPENING: readonly Command[] = ['deploy', 'bid', 'take', 'wait'].map((name) => ({ name, ...first }));

function checkMoney(stage: Stage): void {
  const held = new Map<string, bigint>();
  for (const key of stage.state.keys('balance:')) {
    const amount = stage.state.find(key)?.value as bigint;
    expect(amount).toBeGreaterThan(0n);
    const denom = key.split('/')[1] as string;
    held.set(denom, (held.get(denom) ?? 0n) + amount);
  }
  expect(Object.fromEntries(held)).toEqual({ uact: 3n * START.uact, uakt: 3n * START.uakt });
  expect(totalSupply(stage.context()).map(({ amount }) => amount)).toEqual([3n * START.uact, 3n * START.uakt]);
}

/** What the escrow owes to depositors and providers is there. */
function checkEscrow(stage: Stage): void {
  const owed: Record<string, bigint> = { uact: 0n, uakt: 0n };
  for (const { value: account } of escrowAccounts.list(stage.state)) {
    for (const { balance } of account.deposits) {
      expect(balance.amount.atomics).toBeGreaterThanOrEqual(0n);
      owed[balance.denom]! += truncateDecimal(balance.amount);
    }
    if (!isEnded(account)) expect(account.funds.every(({ amount }) => amount.atomics >= 0n)).toBe(true);
  }
  for (const { value: payment } of escrowPayments.list(stage.state)) {
    expect(payment.balance.amount.atomics).toBeGreaterThanOrEqual(0n);
    owed[payment.balance.denom]! += truncateDecimal(payment.balance.amount);
  }
  for (const [denom, amount] of Object.entries(owed))
    expect(stage.balance(ESCROW_ADDRESS, denom)).toBeGreaterThanOrEqual(amount);
}

/** Carries the commands out with a look at the money after each, and notes what came of them. */
function play(commands: readonly Command[], reached: Set<string>): void {
  const stage = createStage();
  for (const provider of [PROVIDER, RIVAL]) register(stage, provider);
  for (const wish of [...OPENING, ...commands]) {
    const outcome = RUN[wish.name]?.(stage, wish);
    reached.add(`${wish.name} ${outcome?.code ?? ''}`);
    checkMoney(stage);
    checkEscrow(stage);
  }
}

describe('whatever happens on the market', () => {
  it('no coin is made or lost, nothing is negative, and the escrow can pay what it owes', () => {
    const reached = new Set<string>();
    const sequences = fc.array(command, { minLength: 30, maxLength: 100 });
    fc.assert(
      fc.property(sequences, (commands) => play(commands, reached)),
      { numRuns: 150 },
    );
    // The sequences are no idle talk: each kind of message succeeds somewhere.
    const messages = Object.keys(RUN).filter((name) => !name.startsWith('wait'));
    expect([...reached]).toEqual(expect.arrayContaining(messages.map((name) => `${name} ok`)));
    // Only the panic that the node has itself (facts chain §2.4 a) is reached, never one of our own.
    const panics = [...reached].filter((one) => one.endsWith('undefined/111222'));
    expect(panics.filter((one) => !one.startsWith('withdraw'))).toEqual([]);
  });
});
