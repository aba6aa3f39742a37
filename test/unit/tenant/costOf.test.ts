import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/base/decimal.ts';
import { ACT, AKT, type DecCoin } from '../../../src/chain/protocol/coin.ts';
import type { DeploymentView } from '../../../src/chain/query/deploymentView.ts';
import type { LeaseView } from '../../../src/chain/query/leaseView.ts';
import { costOf } from '../../../src/tenant/costOf.ts';
import { record } from './recordFixture.ts';

const id = { owner: 'akash1tenant', dseq: 7n };
const coin = (amount: string, denom = ACT): DecCoin => ({ denom, amount: parseDecimal(amount) });
const price = coin('100.5');

function view(state: 'active' | 'closed', left: string[], transferred: DecCoin[]): DeploymentView {
  const deposits = left.map((amount) => ({ owner: id.owner, balance: coin(amount) }));
  const escrow = { state: 'closed', settledAt: 20n, funds: [], deposits, transferred };
  return { id, state, hash: new Uint8Array(32), createdAt: 11n, groups: [], escrow };
}
const payment = {
  state: 'closed',
  rate: price,
  balance: coin('0'),
  unsettled: coin('0'),
  withdrawn: { denom: ACT, amount: 703n },
};
const lease: LeaseView = {
  id: { ...id, gseq: 1, oseq: 1, provider: 'akash1cheap' },
  state: 'closed',
  price,
  createdAt: 13n,
  closedOn: 20n,
  reason: 'lease_closed_owner',
  payment,
};
const facts = { tag: 'akr', id, before: undefined, lease: undefined, record: undefined };

describe('costOf', () => {
  it('is what the chain transferred, and the rest of what went in', () => {
    const closed = view('closed', [], [coin('703'), coin('5', AKT)]);
    const before = view('active', ['400000', '100000'], [coin('100')]);
    expect(costOf({ ...facts, view: closed, before, lease })).toEqual({
      tag: 'akr',
      id,
      provider: 'akash1cheap',
      price,
      orderHeight: 11n,
      leaseHeight: 13n,
      closeHeight: 20n,
      blocksToLease: 3,
      blocksHeld: 7n,
      spentUact: 703n,
      refundedUact: 500_100n - 703n,
    });
  });

  it('takes our own word for the deposits when nobody looked before the close', () => {
    const closed = view('closed', [], [coin('703')]);
    const topped = { ...record, topUpUact: 1_000n };
    expect(costOf({ ...facts, view: closed, lease, record: topped }).refundedUact).toBe(500_297n);
    expect(costOf({ ...facts, view: view('closed', [], []), record: topped }).refundedUact).toBe(500_000n);
    expect(costOf({ ...facts, view: closed, lease })).not.toHaveProperty('refundedUact');
  });

  it('is nothing where nothing came to be', () => {
    const nothing = { tag: 'akr', id, blocksHeld: 0n, spentUact: 0n, refundedUact: 0n };
    expect(costOf({ ...facts, view: undefined, record })).toEqual(nothing);
  });
});
