import { closeBidMsg } from '../../../src/chain/message/closeBidMsg.ts';
import { closeGroupMsg } from '../../../src/chain/message/closeGroupMsg.ts';
import { closeLeaseMsg } from '../../../src/chain/message/closeLeaseMsg.ts';
import { createLeaseMsg } from '../../../src/chain/message/createLeaseMsg.ts';
import { depositMsg } from '../../../src/chain/message/depositMsg.ts';
import { leaseStartReclaimMsg } from '../../../src/chain/message/leaseStartReclaimMsg.ts';
import { pauseGroupMsg } from '../../../src/chain/message/pauseGroupMsg.ts';
import { startGroupMsg } from '../../../src/chain/message/startGroupMsg.ts';
import { updateDeploymentMsg } from '../../../src/chain/message/updateDeploymentMsg.ts';
import { withdrawLeaseMsg } from '../../../src/chain/message/withdrawLeaseMsg.ts';
import { MsgAccountDeposit, MsgCloseBid, MsgCreateBid } from '../../../src/chain/protocol/akash.ts';
import { ACT } from '../../../src/chain/protocol/coin.ts';
import type { BidId, DeploymentId } from '../../../src/chain/protocol/ids.ts';
import { encodeBidId, formatDeploymentId } from '../../../src/chain/protocol/ids.ts';
import { listBids } from '../../../src/chain/query/listBids.ts';
import type { Msg } from '../../../src/chain/signing/signer.ts';
import type { LocalProvider } from '../openLocalProvider.ts';
import { expectThat, type Refusal, type Steps, see, Unmet } from '../play.ts';
import { rawMsg } from '../rawMsg.ts';
import { someOrder } from '../someOrder.ts';
import type { Stage } from '../stage.ts';
import { done } from '../submit.ts';
import { bid, bidOf, deploy, orderOf, uact, undeploy } from '../terms.ts';
import { sendManifests } from './sendManifests.ts';

/** uact per block: the second provider's is the lower. */
const PRICES = [90n, 60n] as const;
const BIDS = 'x/market/handler/server.go CreateBid';
const LEASES = 'x/market/handler/server.go CreateLease';
const GROUPS = 'deployment/v1beta4/types.go';

/** One deployment through four orders: leased and closed by each side, paused, started, and closed for good. */
export async function leaseAndClose(stage: Stage, providers: readonly LocalProvider[], steps: Steps): Promise<void> {
  const id = stage.newDeployment(stage.tenant);
  const lease = await leaseLowest(stage, id, steps);
  await sendManifests(stage, providers, lease, steps);
  const paid = await payAndCloseByTenant(stage, lease, steps);
  await closeByProvider(stage, id, steps);
  await pauseAndStart(stage, id, steps);
  await closeGroupAndAll(stage, id, { ...paid }, steps);
}

interface Leased {
  readonly id: BidId;
  readonly height: bigint;
}

async function leaseLowest(stage: Stage, id: DeploymentId, steps: Steps): Promise<Leased> {
  const { chain, connection, tenant, providers } = stage;
  const [dear, cheap] = providers.map((provider) => bidOf(id, provider)) as [BidId, BidId];
  await steps.step('an order is opened', async () => {
    await done(tenant, deploy(stage, id, someOrder(stage)));
    await see(chain, 'the order', () => chain.order(orderOf(id)), 'open');
  });
  await steps.step('both providers bid', async () => {
    await Promise.all(providers.map((by, index) => done(by, bid(stage, bidOf(id, by), PRICES[index] ?? 0n))));
    for (const one of [dear, cheap]) await see(chain, 'a bid', () => chain.bid(one), 'open');
  });
  await steps.refusals(wrongBids(stage, id));
  const height = await steps.step('the lowest bid is leased, the other is lost', async () => {
    const bids = await listBids(connection, { owner: id.owner, dseq: id.dseq, state: 'open' });
    const ours = bids.filter(({ id: { provider } }) => providers.some(({ address }) => address === provider));
    const [lowest] = ours.sort((a, b) => (a.price.amount.atomics < b.price.amount.atomics ? -1 : 1));
    expectThat('the provider of the lowest bid', lowest?.id.provider, cheap.provider);
    const sent = await done(tenant, createLeaseMsg(cheap));
    await see(chain, 'the lease', async () => (await chain.lease(cheap))?.state, 'active');
    const states = async () => [await chain.order(orderOf(id)), await chain.bid(cheap), await chain.bid(dear)];
    await see(chain, 'order and bids', states, ['active', 'active', 'lost']);
    return sent.height;
  });
  const [loser, winner] = providers;
  const closing = (id: BidId, reason: number) => rawMsg(MsgCloseBid, { id: encodeBidId(id), reason });
  const unknown = bidOf(stage.unknown, winner);
  await steps.refusals([
    ['leasing the bid again', 'market/12', LEASES, tenant, createLeaseMsg(cheap)],
    ['leasing the lost bid', 'market/12', LEASES, tenant, createLeaseMsg(dear)],
    ['a bid on the leased order', 'market/23', BIDS, loser, bid(stage, dear, 50n)],
    ['withdrawing from a lease one has not', 'market/7', LEASES, loser, withdrawLeaseMsg(dear)],
    [
      'giving notice on a lease without a window',
      'market/35',
      'x/market/handler/server.go LeaseStartReclaim',
      winner,
      notice(cheap),
    ],
    ["closing a bid for a tenant's reason", 'market/33', 'market/v1beta5/msgs.go', winner, closing(cheap, 1)],
    [
      'closing a bid that nobody made',
      'market/6',
      'x/market/handler/server.go CloseBid',
      winner,
      closing(unknown, 10_001),
    ],
    [
      "closing the tenant's deployment as one's own",
      'deployment/4',
      'x/deployment/handler/server.go',
      winner,
      undeploy({ ...id, owner: winner.address }),
    ],
  ]);
  return { id: cheap, height };
}

const notice = (id: BidId): Msg => leaseStartReclaimMsg({ id, reason: 'decommission' });

function wrongBids(stage: Stage, id: DeploymentId): Refusal[] {
  const { tenant, guest, providers, unknown, demands } = stage;
  const [by] = providers;
  const own = bidOf(id, by);
  const raw = (
    bidder: string,
    price: string,
    changes: { denom?: string; deposit?: string; coin?: string; bseq?: number } = {},
  ) =>
    rawMsg(MsgCreateBid, {
      id: { ...encodeBidId({ ...own, provider: bidder }), bseq: changes.bseq ?? 0 },
      price: { denom: changes.denom ?? ACT, amount: price },
      deposit: {
        amount: { denom: changes.coin ?? ACT, amount: changes.deposit ?? `${demands.bidDeposit}` },
        sources: [1],
      },
    });
  const ID = 'market/v1/bid.go';
  return [
    ['a second bid on an order', 'market/21', BIDS, by, bid(stage, own, 50n)],
    ['a bid with a bseq', 'sdk/36', ID, by, raw(by.address, '50', { bseq: 1 })],
    ['a bid on an order of its own', 'sdk/36', ID, tenant, raw(tenant.address, '50')],
    ['a bid of nobody registered', 'market/30', BIDS, guest, raw(guest.address, '50')],
    ['a bid on an unknown order', 'market/15', BIDS, by, bid(stage, bidOf(unknown, by), 50n)],
    ['a bid above the price', 'market/22', BIDS, by, raw(by.address, '101')],
    ['a bid for nothing', 'market/19', 'market/v1beta5/msgs.go', by, raw(by.address, '0')],
    [
      'a bid in another denom',
      'undefined/111222',
      'cosmos-sdk types/dec_coin.go IsLT panics',
      by,
      raw(by.address, '50', { denom: 'uakt' }),
    ],
    [
      'a deposit below the least',
      'undefined/1',
      BIDS,
      by,
      raw(by.address, '50', { deposit: `${demands.bidDeposit - 1n}` }),
    ],
    ['a deposit of unknown coins', 'undefined/1', BIDS, by, raw(by.address, '50', { coin: 'ufoo' })],
    ['leasing a bid on an unknown order', 'market/18', LEASES, tenant, createLeaseMsg(bidOf(unknown, by))],
    ["leasing another tenant's bid", 'market/18', LEASES, guest, createLeaseMsg({ ...own, owner: guest.address })],
    ['withdrawing from an unknown lease', 'market/7', LEASES, by, withdrawLeaseMsg(bidOf(unknown, by))],
  ];
}

/** What flowed so far, in uact. */
interface Paid {
  readonly transferred: bigint;
  readonly topUp: bigint;
}

async function payAndCloseByTenant(stage: Stage, { id, height }: Leased, steps: Steps): Promise<Paid> {
  const { chain, tenant, providers, demands } = stage;
  const [, winner] = providers;
  const [, price] = PRICES;
  const topUp = demands.deposit / 2n;
  await steps.step('the tenant updates the hash', async () => {
    const hash = someOrder(stage, { env: 'third' }).hash;
    await done(tenant, updateDeploymentMsg({ id, hash }));
    await see(chain, 'the hash', async () => (await chain.deployment(id))?.hash, Buffer.from(hash).toString('hex'));
  });
  await steps.step('the tenant tops up', async () => {
    await done(tenant, depositMsg({ signer: tenant.address, deployment: id, amount: uact(topUp) }));
    const entries = async () => (await chain.deployment(id))?.escrow.deposits.length;
    await see(chain, 'deposits', entries, 2);
  });
  await steps.refusals(wrongDeposits(stage, id));
  const withdrawn = await steps.step('the provider withdraws what the blocks earned', async () => {
    const sent = await done(winner, withdrawLeaseMsg(id));
    const earned = price * (sent.height - height);
    await see(chain, 'withdrawn', async () => (await chain.lease(id))?.withdrawn, `${earned}uact`);
    await see(chain, 'received', () => chain.received(sent.height, sent.hash, winner.address), earned);
    return sent.height;
  });
  const closed = await steps.step(
    'the tenant closes the lease: the provider has the rest and its deposit, the order opens again',
    async () => {
      const sent = await done(tenant, closeLeaseMsg(id));
      const earned = price * (sent.height - height);
      await see(chain, 'the lease', () => closing(stage, id), ['closed', 'lease_closed_owner', `${earned}uact`]);
      await see(
        chain,
        'received',
        () => chain.received(sent.height, sent.hash, winner.address),
        price * (sent.height - withdrawn) + demands.bidDeposit,
      );
      const states = async () => [
        await chain.order(orderOf(id)),
        await chain.order(orderOf(id, 2)),
        (await chain.deployment(id))?.groups,
      ];
      await see(chain, 'orders and group', states, ['closed', 'open', ['open']]);
      return sent.height;
    },
  );
  await steps.refusals([
    ['closing the lease again', 'market/24', 'x/market/handler/server.go CloseLease', tenant, closeLeaseMsg(id)],
    ['withdrawing from it', 'escrow/7', 'x/escrow/keeper/keeper.go PaymentWithdraw', winner, withdrawLeaseMsg(id)],
  ]);
  return { transferred: price * (closed - height), topUp };
}

async function closing({ chain }: Stage, id: BidId): Promise<readonly (string | undefined)[]> {
  const lease = await chain.lease(id);
  return [lease?.state, lease?.reason, lease?.withdrawn];
}

function wrongDeposits({ tenant, unknown }: Stage, id: DeploymentId): Refusal[] {
  const raw = (scope: number, xid: string, amount = '1000') =>
    rawMsg(MsgAccountDeposit, {
      signer: tenant.address,
      id: { scope, xid },
      deposit: { amount: { denom: ACT, amount }, sources: [1] },
    });
  const ID = 'escrow/id/v1/id.go';
  const xid = formatDeploymentId(id);
  return [
    [
      'a deposit for an unknown deployment',
      'escrow/3',
      'x/escrow/keeper/keeper.go AccountDeposit',
      tenant,
      raw(1, formatDeploymentId(unknown)),
    ],
    ['a deposit for half an id', 'escrow/12', ID, tenant, raw(1, tenant.address)],
    ['a deposit for no scope', 'escrow/12', ID, tenant, raw(0, xid)],
    ['a deposit of nothing', 'escrow/16', 'escrow/v1/msgs.go ValidateBasic', tenant, raw(1, xid, '0')],
  ];
}

/** The second order. */
async function closeByProvider(stage: Stage, id: DeploymentId, steps: Steps): Promise<void> {
  const { chain, tenant, providers } = stage;
  const [provider] = providers;
  const lease = bidOf(id, provider, 2);
  const close = closeBidMsg({ id: lease, reason: 'unstable' });
  await steps.step('the next order is leased to the other provider', async () => {
    await done(provider, bid(stage, lease, 1n));
    await done(tenant, createLeaseMsg(lease));
    await see(chain, 'the lease', async () => (await chain.lease(lease))?.state, 'active');
  });
  await steps.step('the provider closes it: the group pauses, and no order opens', async () => {
    await done(provider, close);
    const states = async () => [
      (await closing(stage, lease)).slice(0, 2),
      await chain.bid(lease),
      (await chain.deployment(id))?.groups,
    ];
    await see(chain, 'lease, bid and group', states, [
      ['closed', 'lease_closed_reason_unstable'],
      'closed',
      ['paused'],
    ]);
    await see(chain, 'the next order', () => chain.order(orderOf(id, 3)), undefined);
  });
  await steps.refusals([
    ['closing that bid again', 'market/10', 'x/market/handler/server.go CloseBid', provider, close],
    ['pausing a group that is paused', 'deployment/17', GROUPS, tenant, pauseGroupMsg({ ...id, gseq: 1 })],
  ]);
}

/** The third order ends without a lease. */
async function pauseAndStart(stage: Stage, id: DeploymentId, steps: Steps): Promise<void> {
  const { chain, tenant, providers } = stage;
  const [provider] = providers;
  const group = { ...id, gseq: 1 };
  const third = bidOf(id, provider, 3);
  await steps.step('the tenant starts the group: an order opens', async () => {
    await done(tenant, startGroupMsg(group));
    const states = async () => [(await chain.deployment(id))?.groups, await chain.order(orderOf(id, 3))];
    await see(chain, 'group and order', states, [['open'], 'open']);
  });
  await steps.step('the tenant pauses it under a bid: both close', async () => {
    await done(provider, bid(stage, third, 10n));
    await done(tenant, pauseGroupMsg(group));
    const states = async () => [
      (await chain.deployment(id))?.groups,
      await chain.order(orderOf(id, 3)),
      await chain.bid(third),
    ];
    await see(chain, 'group, order and bid', states, [['paused'], 'closed', 'closed']);
  });
  await steps.refusals([
    ['a bid on the closed order', 'market/24', BIDS, providers[1], bid(stage, bidOf(id, providers[1], 3), 10n)],
  ]);
}

/** The fourth order, and the end. */
async function closeGroupAndAll(stage: Stage, id: DeploymentId, paid: Paid, steps: Steps): Promise<void> {
  const { chain, tenant, providers, demands } = stage;
  const [first, second] = providers;
  const group = { ...id, gseq: 1 };
  const [given, lease] = [bidOf(id, first, 4), bidOf(id, second, 4)];
  await steps.step('a provider takes its bid back', async () => {
    await done(tenant, startGroupMsg(group));
    await done(first, bid(stage, given, 10n));
    await done(first, closeBidMsg({ id: given, reason: 'unspecified' }));
    const states = async () => [await chain.bid(given), await chain.order(orderOf(id, 4))];
    await see(chain, 'bid and order', states, ['closed', 'open']);
  });
  await steps.refusals([['bidding again on that order', 'market/21', BIDS, first, bid(stage, given, 9n)]]);
  await steps.step('the tenant closes the group: its lease ends', async () => {
    await done(second, bid(stage, lease, 1n));
    await done(tenant, createLeaseMsg(lease));
    await done(tenant, closeGroupMsg(group));
    const states = async () => [(await closing(stage, lease)).slice(0, 2), (await chain.deployment(id))?.groups];
    await see(chain, 'lease and group', states, [['closed', 'lease_closed_owner'], ['closed']]);
  });
  await steps.refusals([
    ['closing the group again', 'deployment/15', GROUPS, tenant, closeGroupMsg(group)],
    ['starting it', 'deployment/15', GROUPS, tenant, startGroupMsg(group)],
    ['pausing it', 'deployment/15', GROUPS, tenant, pauseGroupMsg(group)],
  ]);
  await steps.step('the tenant closes all of it, and has back what was not earned', async () => {
    const sent = await done(tenant, undeploy(id));
    await see(chain, 'the deployment', async () => (await chain.deployment(id))?.state, 'closed');
    const transferred = sumOf((await chain.deployment(id))?.escrow.transferred ?? []);
    if (transferred < paid.transferred)
      throw new Unmet(`${transferred} paid in all, ${paid.transferred} for one lease`);
    const refund = demands.deposit + paid.topUp - transferred;
    await see(chain, 'the refund', () => chain.received(sent.height, sent.hash, tenant.address), refund);
  });
  const late = depositMsg({ signer: tenant.address, deployment: id, amount: uact(1000n) });
  await steps.refusals([
    ['a deposit for what is closed', 'escrow/2', 'x/escrow/keeper/keeper.go AccountDeposit', tenant, late],
  ]);
}

function sumOf(coins: readonly string[]): bigint {
  return coins.reduce((sum, coin) => sum + BigInt(/^(\d+)uact$/.exec(coin)?.[1] ?? '0'), 0n);
}
