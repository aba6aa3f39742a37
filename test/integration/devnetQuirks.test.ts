import { describe, expect, it } from 'vitest';
import { Bid_State, EscrowState, Group_State, Lease_State } from '../../src/chain/protocol/akash.ts';
import type { LeaseId } from '../../src/chain/protocol/ids.ts';
import { deployments, groups } from '../../src/devnet/module/deployment/records.ts';
import { escrowPayments, leasePaymentId } from '../../src/devnet/module/escrow/records.ts';
import { bids, leases } from '../../src/devnet/module/market/records.ts';
import { market, type Target } from '../helpers/marketMessages.ts';
import {
  createSignedWorld,
  HELD,
  OTHER_TENANT,
  PROVIDER,
  RIVAL,
  type SignedWorld,
  TENANT,
} from '../helpers/signedWorld.ts';
import { coins, deposit, group, resources } from '../unit/devnet/market.ts';
import { type Actor, actorFor } from '../unit/devnet/signing.ts';

/** What the node does that nobody can have meant, as far as a client meets it. Sources: node v2.1, facts chain §2.4. */

const P = PROVIDER.address;
const idOf = (target: Target = {}): LeaseId => ({
  owner: TENANT.address,
  dseq: 1n,
  gseq: 1,
  oseq: 1,
  provider: P,
  ...target,
});
const stateOf = (world: SignedWorld) => world.node.machine.context().state;
const paymentState = (world: SignedWorld, target?: Target) =>
  escrowPayments.find(stateOf(world), leasePaymentId(idOf(target)))?.state;
const leaseState = (world: SignedWorld, target?: Target) => leases.find(stateOf(world), idOf(target))?.state;
const bidState = (world: SignedWorld, target?: Target) => bids.find(stateOf(world), idOf(target))?.state;

/** Bids 100 a block on each of the targets. */
function bidden(world: SignedWorld, ...targets: Target[]): void {
  world.done(PROVIDER, market.register(P), ...targets.map((target) => market.bid(target)));
}
function leased(params: Parameters<typeof createSignedWorld>[0] = {}): SignedWorld {
  const world = createSignedWorld(params);
  world.done(TENANT, market.deploy());
  bidden(world, {});
  world.done(TENANT, market.take());
  return world;
}

describe('quirk (a): without a block in between no open payments are loaded (x/escrow/keeper accountSettle)', () => {
  it('a second withdrawal in one block panics', () => {
    const world = leased();
    const outcomes = world.sendTogether([PROVIDER, market.withdraw()], [PROVIDER, market.withdraw()]);
    expect(outcomes.map(({ code }) => code)).toEqual(['ok', 'undefined/111222']);
  });

  it('so does one in the block of the lease', () => {
    const world = createSignedWorld();
    world.done(TENANT, market.deploy());
    bidden(world, {});
    const outcomes = world.sendTogether([TENANT, market.take()], [PROVIDER, market.withdraw()]);
    expect(outcomes.map(({ code }) => code)).toEqual(['ok', 'undefined/111222']);
  });

  it('a lease that ends in the block of a settlement leaves its payment open', () => {
    const world = leased();
    const outcomes = world.sendTogether([PROVIDER, market.withdraw()], [TENANT, market.endLease()]);
    expect(outcomes.map(({ code }) => code)).toEqual(['ok', 'ok']);
    expect(leaseState(world)).toBe(Lease_State.closed);
    expect(paymentState(world)).toBe(EscrowState.open);
  });

  it('and goes on costing: the provider may withdraw from a lease that has ended', () => {
    const world = leased();
    world.sendTogether([PROVIDER, market.withdraw()], [TENANT, market.endLease()]);
    const before = world.balance(PROVIDER);
    world.pass(4);
    expect(world.send(PROVIDER, market.withdraw()).code).toBe('ok');
    expect(world.balance(PROVIDER) - before).toBe(500n);
  });
});

describe('quirk (b): a further lease discards what the settlement earned (x/escrow/keeper PaymentCreate)', () => {
  it('the first provider loses what it had accrued, and the tenant has paid it', () => {
    const world = createSignedWorld();
    world.done(TENANT, market.deploy({}, { groups: [group(), group('100', { name: 'second' })] }));
    bidden(world, {}, { gseq: 2 });
    world.done(TENANT, market.take());
    const before = world.balance(PROVIDER);
    world.pass(4);
    world.done(TENANT, market.take({ gseq: 2 }));
    world.pass(2);
    world.done(TENANT, market.undeploy());
    // Three blocks of both leases and the two bids' deposits; the five blocks before the second lease are nobody's.
    expect(world.balance(PROVIDER) - before).toBe(600n + 1_000_000n);
    expect(world.balance(TENANT)).toBe(HELD - 600n - 500n);
  });
});

describe('quirk (c): a withdrawal that finds the account dry succeeds (x/escrow/keeper PaymentWithdraw)', () => {
  it('and closes the deployment', () => {
    const world = createSignedWorld();
    world.done(TENANT, market.deploy({}, { groups: [group('400000')], deposit: deposit('1000000') }));
    world.done(PROVIDER, market.register(P), market.bid({}, { price: coins('400000') }));
    world.done(TENANT, market.take());
    world.pass(3);
    expect(world.send(PROVIDER, market.withdraw()).code).toBe('ok');
    expect(leaseState(world)).toBe(Lease_State.insufficient_funds);
    expect(groups.find(stateOf(world), idOf())?.state).toBe(Group_State.insufficient_funds);
    // Nor does money bring it back; but its group can be started, though nobody can lease it (facts chain §2).
    expect(world.send(TENANT, market.topUp(TENANT.address)).code).toBe('ok');
    expect(world.send(TENANT, market.update()).code).toBe('deployment/5');
    expect(world.send(TENANT, market.start()).code).toBe('ok');
    expect(world.send(PROVIDER, market.bid({ oseq: 2 })).code).toBe('ok');
    expect(world.send(TENANT, market.take({ oseq: 2 })).code).toBe('escrow/2');
  });
});

describe('quirk of the prefix: payments are searched for under `…/1` without a slash behind it (BuildPaymentsKey)', () => {
  const neighbours = (): SignedWorld => {
    const world = createSignedWorld();
    world.done(TENANT, market.deploy(), market.deploy({ dseq: 12n }));
    bidden(world, {}, { dseq: 12n });
    return world;
  };

  it('dseq 1 pays for the lease of dseq 12 as well', () => {
    const world = neighbours();
    world.sendTogether([TENANT, market.take(), market.take({ dseq: 12n })]);
    const before = world.balance(PROVIDER);
    world.pass(4);
    world.done(PROVIDER, market.withdraw());
    world.done(PROVIDER, market.withdraw({ dseq: 12n }));
    // Five blocks of dseq 1; then, of dseq 12, five out of the account of dseq 1 and six out of its own.
    expect(world.balance(PROVIDER) - before).toBe(500n + 500n + 600n);
  });

  it('the end of dseq 1 ends the lease of dseq 12, whose group stays open without an order', () => {
    const world = neighbours();
    world.done(TENANT, market.take({ dseq: 12n }));
    expect(world.send(TENANT, market.undeploy()).code).toBe('ok');
    expect(leaseState(world, { dseq: 12n })).toBe(Lease_State.closed);
    expect(paymentState(world, { dseq: 12n })).toBe(EscrowState.closed);
    expect(groups.find(stateOf(world), idOf({ dseq: 12n }))?.state).toBe(Group_State.open);
    expect(deployments.find(stateOf(world), idOf({ dseq: 12n }))?.state).toBe(1);
  });

  it('the end of dseq 12 does not touch the lease of dseq 1, nor does another owner’s deployment', () => {
    const world = neighbours();
    world.done(TENANT, market.take());
    world.done(OTHER_TENANT, market.deploy({ owner: OTHER_TENANT.address }));
    world.done(OTHER_TENANT, market.undeploy({ owner: OTHER_TENANT.address }));
    world.done(TENANT, market.undeploy({ dseq: 12n }));
    expect(leaseState(world)).toBe(Lease_State.active);
  });
});

describe('quirk of the losing bids: the loop over them ends at the first (x/market/handler CreateLease, x/market/hooks)', () => {
  it('the rest stay open beside the lease, with their deposits, until their providers close them', () => {
    const world = leasedAgainst(RIVAL, OTHER_TENANT);
    const [first, second] = [RIVAL, OTHER_TENANT].sort((a, b) => (a.address < b.address ? -1 : 1));
    expect(bidState(world, { provider: first!.address })).toBe(Bid_State.lost);
    expect(bidState(world, { provider: second!.address })).toBe(Bid_State.open);
    expect([first!, second!].map((actor) => world.balance(actor))).toEqual([HELD, HELD - 500_000n]);
    world.done(second!, market.giveUp({ provider: second!.address }));
    expect(world.balance(second!)).toBe(HELD);
  });

  it('they outlive the lease when its tenant ends it, but not the deployment when that ends it', () => {
    const [ended, closed] = [leasedAgainst(RIVAL, OTHER_TENANT), leasedAgainst(RIVAL, OTHER_TENANT)];
    ended.done(TENANT, market.endLease());
    ended.done(TENANT, market.undeploy());
    closed.done(TENANT, market.undeploy());
    const deposits = (world: SignedWorld) =>
      [RIVAL, OTHER_TENANT].map((actor) => HELD - world.balance(actor)).reduce((sum, part) => sum + part, 0n);
    expect(deposits(ended)).toBe(500_000n);
    expect(deposits(closed)).toBe(0n);
  });
});

function leasedAgainst(...rivals: Actor[]): SignedWorld {
  const world = createSignedWorld();
  world.done(TENANT, market.deploy());
  bidden(world, {});
  for (const rival of rivals) {
    world.done(rival, market.register(rival.address), market.bid({ provider: rival.address }));
  }
  world.done(TENANT, market.take());
  return world;
}

describe('quirk of the limits', () => {
  it('21 bids fit where the parameter says 20 (x/market/handler CreateBid compares with >)', () => {
    const crowd = Array.from({ length: 22 }, (_, index) => actorFor(`bidder ${index}`));
    const world = createSignedWorld({}, crowd);
    world.done(TENANT, market.deploy());
    const codes = crowd.map((actor) => {
      const { address } = actor;
      return world.send(actor, market.register(address), market.bid({ provider: address })).code;
    });
    expect(codes).toEqual([...Array.from({ length: 21 }, () => 'ok'), 'undefined/1']);
  });

  it('a bid that its provider closed still counts, and cannot be made again', () => {
    const world = createSignedWorld({ orderMaxBids: 1 });
    world.done(TENANT, market.deploy());
    for (const actor of [PROVIDER, RIVAL]) {
      const provider = actor.address;
      world.done(actor, market.register(provider), market.bid({ provider }), market.giveUp({ provider }));
    }
    const { address } = OTHER_TENANT;
    expect(world.send(OTHER_TENANT, market.bid({ provider: address })).code).toBe('undefined/1');
  });

  // validation_config.go names limits for replicas, units and groups; nothing compares with them.
  it('more than 50 replicas, 20 units and 20 groups are taken', () => {
    const world = createSignedWorld();
    const units = Array.from({ length: 21 }, (_, index) => ({
      resource: resources({ id: index + 1 }),
      count: 51,
      price: coins('1'),
    }));
    const many = Array.from({ length: 21 }, (_, index) => group('1', { name: `group ${index}` }));
    expect(world.send(TENANT, market.deploy({}, { groups: [group('1', { resources: units })] })).code).toBe('ok');
    expect(world.send(TENANT, market.deploy({ dseq: 2n }, { groups: many })).code).toBe('ok');
  });
});
