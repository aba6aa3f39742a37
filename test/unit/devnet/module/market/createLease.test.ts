import { describe, expect, it } from 'vitest';
import { Bid_State, Lease_State, MsgPauseGroup, Order_State } from '../../../../../src/chain/protocol/akash.ts';
import { encodeGroupId } from '../../../../../src/chain/protocol/ids.ts';
import { mintCoins } from '../../../../../src/devnet/module/bank/balances.ts';
import { pauseGroup } from '../../../../../src/devnet/module/deployment/pauseGroup.ts';
import { groups } from '../../../../../src/devnet/module/deployment/records.ts';
import { bids, leases, orders } from '../../../../../src/devnet/module/market/records.ts';
import { bid, deploy, giveUpBid, group, lease, register, take, withdrawEarnings } from '../../market.ts';
import { addressFor, createStage, PROVIDER, RIVAL, START, TENANT, typesOf } from '../../stage.ts';

function withTwoBids() {
  const stage = createStage();
  deploy(stage);
  for (const provider of [PROVIDER, RIVAL]) {
    register(stage, provider);
    bid(stage, { provider });
  }
  return stage;
}

describe('createLease', () => {
  it('takes one bid; the other is lost, silently, and gets its deposit back', () => {
    const stage = withTwoBids();
    const { code, events } = take(stage);
    expect(code).toBe('ok');
    // facts chain §4: no event for a lost bid beside the bank's.
    expect(typesOf(events)).toEqual(['EventLeaseCreated', 'coin_spent', 'coin_received', 'transfer', 'message']);
    expect(stage.balance(RIVAL)).toBe(START.uact);
    expect(stage.balance(PROVIDER)).toBe(START.uact - 500_000n);
    expect(bids.find(stage.state, lease())?.state).toBe(Bid_State.active);
    expect(bids.find(stage.state, lease({ provider: RIVAL }))?.state).toBe(Bid_State.lost);
    expect(orders.find(stage.state, lease())?.state).toBe(Order_State.active);
    expect(leases.find(stage.state, lease())?.state).toBe(Lease_State.active);
  });

  // node `x/market/handler` CreateLease: AccountClose of a bid's account ends with deployment 23 (the hook), which ends the loop.
  it('quirk: of several other bids only the first is lost; the rest stay open with their deposits', () => {
    const stage = withTwoBids();
    const third = addressFor('third');
    mintCoins(stage.context(), third, { denom: 'uact', amount: 1_000_000n });
    register(stage, third);
    bid(stage, { provider: third });
    take(stage);
    const [first, second] = [RIVAL, third].sort();
    expect(bids.find(stage.state, lease({ provider: first! }))?.state).toBe(Bid_State.lost);
    expect(bids.find(stage.state, lease({ provider: second! }))?.state).toBe(Bid_State.open);
    expect(giveUpBid(stage, { provider: second! }).code).toBe('ok');
    expect(stage.balance(third)).toBe(1_000_000n);
  });

  it('refuses what cannot be leased', () => {
    const stage = withTwoBids();
    expect(take(stage, { oseq: 2 }).code).toBe('market/18');
    giveUpBid(stage, { provider: RIVAL });
    expect(take(stage, { provider: RIVAL }).code).toBe('market/12');
    take(stage);
    expect(take(stage).code).toBe('market/12');
  });

  it('refuses a group that is not open, even if its order and bid were', () => {
    const stage = withTwoBids();
    const id = { owner: TENANT, dseq: 1n, gseq: 1 };
    groups.put(stage.state, id, { ...groups.find(stage.state, id)!, state: 2 });
    expect(take(stage).code).toBe('market/17');
    expect(stage.act(pauseGroup, MsgPauseGroup, { id: encodeGroupId(id) }).code).toBe('deployment/17');
  });

  it('loses what the first lease had accrued when a second one of the deployment begins', () => {
    // facts chain §2.4 (b): the settlement's payments are not stored.
    const stage = createStage();
    deploy(stage, { groups: [group(), group('100', { name: 'second' })] });
    register(stage);
    bid(stage);
    bid(stage, { gseq: 2 });
    take(stage);
    stage.height += 5n;
    take(stage, { gseq: 2 });
    stage.height += 3n;
    withdrawEarnings(stage);
    expect(stage.balance(PROVIDER)).toBe(START.uact - 1_000_000n + 300n);
  });
});
