import { createHash } from 'node:crypto';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import fc from 'fast-check';
import { parseDecimal } from '../../src/base/decimal.ts';
import { Bid_State, Deployment_State, Group_State, Lease_State, Order_State } from '../../src/chain/protocol/akash.ts';
import type { Machine } from '../../src/devnet/machine/createMachine.ts';
import { type Deployment, deployments, groups } from '../../src/devnet/module/deployment/records.ts';
import { bids, type Lease, leases, orders } from '../../src/devnet/module/market/records.ts';
import { providers } from '../../src/devnet/module/provider/providers.ts';
import type { Genesis } from '../../src/devnet/parseGenesis.ts';
import type { KeyValues } from '../../src/devnet/state/keyValues.ts';
import { coins, deposit, group } from '../unit/devnet/market.ts';
import { type Actor, actorFor } from '../unit/devnet/signing.ts';
import type { BidKey, EscrowOracle } from './escrowOracle.ts';
import { market } from './marketMessages.ts';

export const CHAIN_ID = 'devnet-properties';
const TENANTS = ['tenant a', 'tenant b', 'tenant c'].map(actorFor);
const PROVIDERS = ['provider a', 'provider b', 'provider c'].map(actorFor);
export const ACTORS: readonly Actor[] = [...TENANTS, ...PROVIDERS];
/** Few, and some begin like others. */
const DSEQS = [1n, 12n, 2n, 120n, 21n, 7n];
const PRICES = ['100', '3.333333333333333333', '10000.7', '250000.000000000000000001'];
const NOTICE = { seconds: 3600n, nanos: 0 };

/** @param first how much uact the first actor has. */
export const marketGenesis = (first = 60_000_000n): Genesis => ({
  chainId: CHAIN_ID,
  genesisTimeMs: 1_700_000_000_000,
  accounts: ACTORS.map(({ address }, index) => ({
    address,
    coins: [coins('1000000000', 'uakt'), coins((index === 0 ? first : 60_000_000n).toString())],
  })),
});

/** What can be done, and how often it is tried. */
export const KINDS = {
  deploy: 5,
  bid: 9,
  take: 9,
  withdraw: 5,
  topUp: 3,
  endLease: 2,
  giveUp: 3,
  reclaim: 2,
  undeploy: 2,
  endGroup: 1,
  pause: 2,
  start: 2,
  update: 1,
  pay: 1,
  register: 3,
  reregister: 1,
  certify: 1,
  revoke: 1,
} as const;
export type Kind = keyof typeof KINDS;

export interface Command {
  readonly kind: Kind;
  /** Which of the possible targets, and which of the possible amounts. */
  readonly pick: number;
  readonly amount: number;
  /** Aims at anything at all instead of something that can work. */
  readonly blind: boolean;
  /** Shares its block with the one before, when somebody else signs it. */
  readonly together: boolean;
  /** Empty blocks before it. */
  readonly wait: number;
  /** Hours pass before it. */
  readonly later: boolean;
}

export const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.oneof(...Object.entries(KINDS).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) }))),
  pick: fc.nat(1_000),
  amount: fc.nat(3_000_000),
  blind: fc.nat(11).map((value) => value === 0),
  together: fc.boolean(),
  wait: fc.constantFrom(0, 0, 0, 0, 0, 1, 4),
  later: fc.nat(9).map((value) => value === 0),
});

/** A message that somebody is about to sign. */
export interface Move {
  readonly kind: Kind;
  readonly actor: Actor;
  readonly message: Any;
  /** Tells the oracle that it was accepted, at this height. */
  readonly accepted: (oracle: EscrowOracle, height: bigint) => void;
}

export type Certificates = ReadonlyMap<string, { readonly cert: Uint8Array; readonly pubkey: Uint8Array }>;

/** The chain as it stands, and what the command wants of it. */
interface Sight {
  readonly state: KeyValues;
  readonly wish: Command;
  readonly certificates: Certificates;
}

type Plan = (sight: Sight) => Omit<Move, 'kind'> | undefined;
type Rows<Value> = { list(state: KeyValues): { readonly value: Value }[] };

/** What the command comes to. When nothing of its kind is possible something else is done: there is always somebody to pay. */
export function moveFor(machine: Machine, wish: Command, certificates: Certificates): Move {
  const sight = { state: machine.context().state, wish, certificates };
  for (const kind of [wish.kind, 'bid', 'register', 'deploy', 'pay'] as const) {
    const move = PLANS[kind](sight);
    if (move) return { kind, ...move };
  }
  throw new Error('there is always somebody to pay');
}

const nothing = () => undefined;
const valuesOf = <Value>({ state }: Sight, table: Rows<Value>) => table.list(state).map(({ value }) => value);
const choose = <Value>({ wish }: Sight, of: readonly Value[]): Value | undefined => of[wish.pick % of.length];
const actorOf = (address: string) => ACTORS.find((actor) => actor.address === address)!;
const isHeld = ({ state }: Lease) => state === Lease_State.active || state === Lease_State.reclaiming;
const isActive = ({ state }: Deployment) => state === Deployment_State.active;

function anyId({ wish: { pick, amount } }: Sight): BidKey {
  return {
    owner: TENANTS[pick % TENANTS.length]!.address,
    dseq: DSEQS[amount % DSEQS.length]!,
    gseq: 1 + (pick % 2),
    oseq: 1 + (amount % 2),
    provider: PROVIDERS[amount % PROVIDERS.length]!.address,
  };
}

/** One of those that can work; a blind command takes anything. Parts that the target does not have are not looked at. */
function aim(sight: Sight, of: readonly { readonly id: unknown }[]): BidKey | undefined {
  return sight.wish.blind ? anyId(sight) : (choose(sight, of)?.id as BidKey | undefined);
}

function among<Value extends { readonly id: unknown }>(
  table: Rows<Value>,
  isPossible: (value: Value, sight: Sight) => unknown,
): (sight: Sight) => BidKey | undefined {
  return (sight) =>
    aim(
      sight,
      valuesOf(sight, table).filter((value) => isPossible(value, sight)),
    );
}

/** A message about one target, signed by its tenant or by its provider. */
function about(
  by: 'owner' | 'provider',
  target: (sight: Sight) => BidKey | undefined,
  message: (id: BidKey, sight: Sight) => Any,
  accepted: (id: BidKey, sight: Sight) => Move['accepted'] = () => nothing,
): Plan {
  return (sight) => {
    const id = target(sight);
    return id && { actor: actorOf(id[by]), message: message(id, sight), accepted: accepted(id, sight) };
  };
}

/** The lease that ends with its group, if there is one. */
function endGroupLease({ owner, dseq, gseq }: BidKey, sight: Sight): Move['accepted'] {
  const inGroup = ({ id }: Lease) => id.owner === owner && id.dseq === dseq && id.gseq === gseq;
  const lease = valuesOf(sight, leases).find((one) => isHeld(one) && inGroup(one));
  return (oracle, height) => lease && oracle.endLease(lease.id, height);
}

const endLease =
  (id: BidKey): Move['accepted'] =>
  (oracle, height) =>
    oracle.endLease(id, height);

const PLANS: Readonly<Record<Kind, Plan>> = {
  deploy,
  bid,
  take: about(
    'owner',
    among(
      bids,
      ({ id, state }, sight) => state === Bid_State.open && orders.find(sight.state, id)?.state === Order_State.open,
    ),
    market.take,
    (id) => (oracle, height) => oracle.lease(id, height),
  ),
  withdraw: about(
    'provider',
    among(leases, isHeld),
    market.withdraw,
    (id) => (oracle, height) => oracle.withdraw(id, height),
  ),
  topUp,
  endLease: about('owner', among(leases, isHeld), market.endLease, endLease),
  giveUp: about(
    'provider',
    among(bids, ({ id, state }, sight) => {
      const isFree = sight.wish.later || !leases.find(sight.state, id)?.reclamation;
      return state === Bid_State.open || (state === Bid_State.active && isFree);
    }),
    (id) => market.giveUp(id),
    endLease,
  ),
  reclaim: about(
    'provider',
    among(leases, ({ state, reclamation }) => state === Lease_State.active && reclamation),
    (id) => market.reclaim(id),
  ),
  undeploy: about(
    'owner',
    among(deployments, isActive),
    market.undeploy,
    ({ owner, dseq }) =>
      (oracle, height) =>
        oracle.closeAccount(owner, dseq, height),
  ),
  endGroup: about(
    'owner',
    among(groups, ({ state }) => state !== Group_State.closed),
    market.endGroup,
    endGroupLease,
  ),
  pause: about(
    'owner',
    among(groups, ({ state }) => state === Group_State.open),
    market.pause,
    endGroupLease,
  ),
  start: about(
    'owner',
    among(groups, ({ state }) => state === Group_State.paused || state === Group_State.insufficient_funds),
    market.start,
  ),
  update: about('owner', among(deployments, isActive), (id, { wish }) =>
    market.update(id, new Uint8Array(createHash('sha256').update(`${wish.pick}/${wish.amount}`).digest())),
  ),
  pay,
  register: (sight) => profile(sight, (address) => !providers.find(sight.state, address), market.register),
  reregister: (sight) => profile(sight, (address) => providers.find(sight.state, address), market.reregister),
  certify(sight) {
    const actor = choose(sight, ACTORS)!;
    const { cert, pubkey } = sight.certificates.get(actor.address)!;
    return { actor, message: market.certify(actor.address, cert, pubkey), accepted: nothing };
  },
  revoke(sight) {
    const actor = choose(sight, ACTORS)!;
    return { actor, message: market.revoke(actor.address, '10'), accepted: nothing };
  },
};

function deploy(sight: Sight): ReturnType<Plan> {
  const { wish } = sight;
  const actor = choose(sight, TENANTS)!;
  const mine = valuesOf(sight, deployments).filter(({ id }) => id.owner === actor.address);
  const taken = new Set(mine.map(({ id }) => id.dseq));
  const free = [...DSEQS, ...Array.from({ length: 40 }, (_, index) => 300n + BigInt(index))];
  const dseq = (wish.blind ? undefined : free.find((one) => !taken.has(one))) ?? DSEQS[0]!;
  const amount = BigInt(wish.amount) + 500_000n;
  const second = wish.pick % 3 === 0 ? [group('3.333333333333333333', { name: 'second' })] : [];
  const message = market.deploy(
    { owner: actor.address, dseq },
    {
      groups: [group(PRICES[wish.amount % PRICES.length]), ...second],
      deposit: deposit(amount.toString()),
      ...(wish.pick % 4 === 0 && { reclamation: { minWindow: NOTICE } }),
    },
  );
  const money = { denom: 'uact', amount };
  return { actor, message, accepted: (oracle, height) => oracle.deploy(actor.address, dseq, height, money) };
}

function bid(sight: Sight): ReturnType<Plan> {
  const { state, wish } = sight;
  const id = aim(sight, freeBids(sight));
  if (!id) return undefined;
  const order = orders.find(state, id);
  const most = order?.spec.resources[0]?.price?.amount ?? '100';
  const denom = wish.amount % 5 === 0 ? 'uakt' : 'uact';
  const price = wish.amount % 2 === 0 ? most : '3.3';
  const message = market.bid(id, {
    price: coins(price),
    deposit: deposit('500000', denom),
    ...((order?.reclamationMs !== undefined || wish.pick % 5 === 0) && { reclamationWindow: NOTICE }),
  });
  const rate = parseDecimal(price).atomics;
  const accepted: Move['accepted'] = (oracle) => oracle.bid(id, rate, { denom, amount: 500_000n });
  return { actor: actorOf(id.provider), message, accepted };
}

/** Registered providers and open orders, as far as the one has not bid on the other. */
function freeBids(sight: Sight): { readonly id: BidKey }[] {
  const registered = PROVIDERS.filter(({ address }) => providers.find(sight.state, address));
  return valuesOf(sight, orders)
    .filter(({ state }) => state === Order_State.open)
    .flatMap(({ id }) => registered.map(({ address }) => ({ id: { ...id, provider: address } })))
    .filter(({ id }) => !bids.find(sight.state, id));
}

function topUp(sight: Sight): ReturnType<Plan> {
  const { wish } = sight;
  const id = among(deployments, (one) => isActive(one) || wish.pick % 2 === 0)(sight);
  if (!id) return undefined;
  const actor = ACTORS[wish.amount % ACTORS.length]!;
  const money = { denom: wish.amount % 4 === 0 ? 'uakt' : 'uact', amount: BigInt(wish.amount) + 1n };
  const message = market.topUp(actor.address, {
    id: { scope: 1, xid: `${id.owner}/${id.dseq}` },
    deposit: deposit(money.amount.toString(), money.denom),
  });
  return { actor, message, accepted: (oracle) => oracle.deposit(id.owner, id.dseq, actor.address, money) };
}

function pay(sight: Sight): ReturnType<Plan> {
  const { wish } = sight;
  const [actor, to] = [choose(sight, ACTORS)!, ACTORS[wish.amount % ACTORS.length]!];
  const amount = wish.blind ? 10n ** 15n : BigInt(wish.amount) + 1n;
  return {
    actor,
    message: market.pay(actor.address, to.address, amount.toString()),
    accepted(oracle) {
      oracle.pay(actor.address, { denom: 'uakt', amount: -amount });
      oracle.pay(to.address, { denom: 'uakt', amount });
    },
  };
}

function profile(
  sight: Sight,
  isPossible: (address: string) => unknown,
  message: (owner: string) => Any,
): ReturnType<Plan> {
  const actor = choose(
    sight,
    PROVIDERS.filter(({ address }) => sight.wish.blind || isPossible(address)),
  );
  return actor && { actor, message: message(actor.address), accepted: nothing };
}
