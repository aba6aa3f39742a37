import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectEscrow } from '../../../../src/chain/money/projectEscrow.ts';
import {
  EscrowState,
  QueryEscrowAccountsResponse,
  QueryEscrowPaymentsResponse,
} from '../../../../src/chain/protocol/akash.ts';
import { decodeEscrow } from '../../../../src/chain/query/escrowView.ts';
import { decodePayment } from '../../../../src/chain/query/leaseView.ts';
import { price } from '../../../helpers/chainFixtures.ts';
import { market } from '../../../helpers/marketMessages.ts';
import { createSignedWorld, PROVIDER, type SignedWorld, TENANT } from '../../../helpers/signedWorld.ts';
import { deposit } from '../../devnet/market.ts';

const UNIT = 10n ** 18n;
const uact = (amount: bigint) => ({ denom: 'uact', amount: { atomics: amount * UNIT } });
const escrow = {
  state: 'open',
  settledAt: 10n,
  funds: [uact(100n)],
  deposits: [
    { owner: 'akash1a', balance: uact(60n) },
    { owner: 'akash1b', balance: uact(40n) },
  ],
  transferred: [uact(0n)],
};
const flow = {
  state: 'open',
  rate: price,
  balance: uact(0n),
  unsettled: uact(0n),
  withdrawn: { denom: 'uact', amount: 0n },
};

describe('projectEscrow', () => {
  it('takes from the first deposit first, whole units only', () => {
    // 1.5 a block for 41 blocks: 61.5, cut to 61.
    const { deposits, remaining, payments, isOverdrawn, blocksLeft } = projectEscrow(escrow, [flow], 51n);
    expect(deposits).toEqual([{ owner: 'akash1b', balance: uact(39n) }]);
    expect(remaining).toEqual([uact(39n)]);
    expect(payments).toEqual([{ ...flow, balance: uact(61n) }]);
    // 67 blocks cost 100.5, cut to 100: the last that is paid.
    expect([isOverdrawn, blocksLeft]).toEqual([false, 26n]);
  });

  it('tells that it runs dry, and what is owed then', () => {
    const at = (height: bigint) => projectEscrow(escrow, [flow], height);
    expect([at(77n).isOverdrawn, at(77n).blocksLeft]).toEqual([false, 0n]);
    const dry = at(90n);
    expect([dry.isOverdrawn, dry.blocksLeft, dry.remaining, dry.deposits]).toEqual([true, 0n, [uact(0n)], []]);
    expect(dry.payments).toEqual([{ ...flow, state: 'overdrawn', balance: uact(100n), unsettled: uact(20n) }]);
  });

  it('lets nothing flow before the last settlement, from what is closed, or to what is closed', () => {
    expect(projectEscrow(escrow, [flow], 3n).remaining).toEqual([uact(100n)]);
    expect(projectEscrow(escrow, [{ ...flow, state: 'closed' }], 90n)).toMatchObject({ remaining: [uact(100n)] });
    const closed = projectEscrow({ ...escrow, state: 'closed' }, [flow], 90n);
    expect([closed.remaining, closed.isOverdrawn, closed.blocksLeft]).toEqual([[uact(100n)], false, undefined]);
    expect(projectEscrow({ ...escrow, state: 'overdrawn' }, [], 90n).isOverdrawn).toBe(true);
  });
});

describe('projectEscrow beside the devnet', () => {
  function stored(world: SignedWorld) {
    const ask = <Answer>(path: string, codec: { decode(bytes: Uint8Array): Answer }) => {
      const answer = world.node.callGrpc(path, new Uint8Array());
      if (!answer.ok) throw new Error(answer.message);
      return codec.decode(answer.value);
    };
    const { accounts } = ask('/akash.escrow.v1.Query/Accounts', QueryEscrowAccountsResponse);
    const { payments } = ask('/akash.escrow.v1.Query/Payments', QueryEscrowPaymentsResponse);
    const account = accounts.find(({ id }) => id?.scope === 1)!;
    return {
      height: world.node.store.height(),
      escrow: decodeEscrow(account),
      payments: payments.map((payment) => decodePayment(payment)),
      paid: payments.map(({ state }) => EscrowState[state?.state ?? 0]),
    };
  }

  it('foresees every settlement: deposits, what is earned, and the end', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
    // The market's maximum is 100 a block; the chain's least deposit is 500000.
    const rates = fc.bigInt(1n, 100n * UNIT);
    fc.assert(
      fc.property(rates, fc.bigInt(0n, 900n), steps, (rate, extra, pauses) => {
        const world = createSignedWorld();
        const amount = `${rate / UNIT}.${(rate % UNIT).toString().padStart(18, '0')}`;
        world.done(PROVIDER, market.register(PROVIDER.address));
        world.done(TENANT, market.deploy({}, { deposit: deposit(`${500_000n + extra}`) }));
        world.done(PROVIDER, market.bid({}, { price: { denom: 'uact', amount } }));
        world.done(TENANT, market.take());
        world.done(TENANT, market.topUp(TENANT.address, { deposit: deposit('77') }));
        for (const blocks of pauses) {
          const before = stored(world);
          world.pass(blocks);
          world.done(PROVIDER, market.withdraw());
          const after = stored(world);
          const foreseen = projectEscrow(before.escrow, before.payments, after.height);
          expect(foreseen.isOverdrawn).toBe(after.escrow.state === 'overdrawn');
          expect(foreseen.deposits).toEqual(after.escrow.deposits);
          expect(foreseen.remaining).toEqual(after.escrow.funds);
          const [earned, settled] = [foreseen.payments[0]!, after.payments[0]!];
          const withdrawn = (settled.withdrawn.amount - before.payments[0]!.withdrawn.amount) * UNIT;
          expect(earned.balance.amount.atomics).toBe(settled.balance.amount.atomics + withdrawn);
          // A settlement forgives what the cut leaves over, so the runway can only grow by one.
          const left = projectEscrow(after.escrow, after.payments, after.height).blocksLeft!;
          expect(left).toBeGreaterThanOrEqual(foreseen.blocksLeft!);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('foresees the very block in which it runs dry', () => {
    for (const short of [0, 1]) {
      const world = createSignedWorld({ deploymentMinDeposits: [{ denom: 'uact', amount: '1' }] });
      world.done(PROVIDER, market.register(PROVIDER.address));
      world.done(TENANT, market.deploy({}, { deposit: deposit('1000') }));
      world.done(PROVIDER, market.bid({}, { price: { denom: 'uact', amount: '70.7' } }));
      world.done(TENANT, market.take());
      const leased = stored(world);
      const { blocksLeft } = projectEscrow(leased.escrow, leased.payments, leased.height);
      // The withdrawal is in a block of its own.
      world.pass(Number(blocksLeft) - 1 + short);
      world.done(PROVIDER, market.withdraw());
      expect(stored(world).paid).toEqual([short === 0 ? 'open' : 'overdrawn']);
    }
  });
});
