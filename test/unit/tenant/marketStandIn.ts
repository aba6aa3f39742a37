import { createHash } from 'node:crypto';
import { decimalOf, parseDecimal, timesInteger, truncateDecimal } from '../../../src/base/decimal.ts';
import { err, ok, type Result } from '../../../src/base/result.ts';
import type { IncludedTx, TxRecord } from '../../../src/chain/connection/chainConnection.ts';
import {
  GroupSpec,
  MsgAccountDeposit,
  MsgCloseDeployment,
  MsgCreateDeployment,
  MsgCreateLease,
} from '../../../src/chain/protocol/akash.ts';
import { ACT, AKT, type DecCoin } from '../../../src/chain/protocol/coin.ts';
import {
  type DeploymentId,
  decodeDeploymentId,
  decodeLeaseId,
  formatDeploymentId,
} from '../../../src/chain/protocol/ids.ts';
import type { DeploymentView } from '../../../src/chain/query/deploymentView.ts';
import type { LeaseView } from '../../../src/chain/query/leaseView.ts';
import { isPast } from '../../../src/chain/signing/expiry.ts';
import type { Msg, SignedTx, Signer, TxFailure } from '../../../src/chain/signing/signer.ts';
import type { Market } from '../../../src/tenant/market.ts';
import { createManualClock, type ManualClock } from '../../helpers/manualClock.ts';

/** A provider that bids on every order, in the block after it, unless it is late or shy. */
export interface StandInProvider {
  readonly address: string;
  /** uact per block. */
  readonly price: string;
  readonly delayBlocks?: number;
  /** Takes its bid back in the block in which it should be accepted. */
  readonly fickle?: boolean;
}

export interface MarketStandIn {
  readonly market: Market;
  readonly signer: Signer;
  readonly clock: ManualClock;
  readonly owner: string;
  balanceOf(denom: string): bigint;
  openDeployments(): number;
  paidTo(provider: string): bigint;
  /** Called before each call of market or signer, with its name; may throw, abort, or wait. */
  onCall: (name: string) => void | Promise<void>;
  /** Whether the mempool forgets what it is handed. */
  loseBroadcasts: boolean;
  /** Whether what is signed from now on is unordered: it expires by the time of a block. */
  unordered: boolean;
  /** Resolves when there is a block of this height. */
  untilHeight(wanted: bigint): Promise<void>;
  stop(): Promise<void>;
}

interface Entry {
  view: DeploymentView;
  price?: DecCoin;
  lease?: LeaseView;
  deposited: bigint;
}
interface Bid {
  readonly provider: StandInProvider;
  readonly deployment: DeploymentId;
  open: boolean;
  withdrawn?: boolean;
}
interface Tx {
  readonly signed: SignedTx;
  readonly messages: readonly Msg[];
}

/** Why a message did nothing; undefined when it did what it should. */
type Refusal = { readonly codespace: string; readonly code: number } | undefined;

const BLOCK_MS = 1_000;
const FEE = 1_000n;
const MIN_DEPOSIT = 500_000n;
const OWNER = 'akash1tenant';

/**
 * A market in memory that makes blocks by itself, as fast as it can, and a second of the manual clock each. For the story of a rental: what
 * a transaction does is the least that the story needs; the real rules are the devnet's.
 */
export function createMarketStandIn(
  providers: readonly StandInProvider[],
  uact = 10_000_000n,
  uakt = 1_000_000n,
): MarketStandIn {
  const clock = createManualClock();
  const deployments = new Map<string, Entry>();
  const bids: Bid[] = [];
  const purses = new Map<string, bigint>([
    [ACT, uact],
    [AKT, uakt],
  ]);
  const paid = new Map<string, bigint>();
  const mempool: Tx[] = [];
  const signedTxs = new Map<string, Tx>();
  const delivered = new Map<string, TxRecord & { readonly height: bigint }>();
  const journal = new Map<string, string>();
  let [height, sequence, running] = [10n, 0n, true];
  const self = { onCall: (_: string): void | Promise<void> => undefined, loseBroadcasts: false, unordered: false };
  const call = async (name: string, signal?: AbortSignal) => {
    await self.onCall(name);
    signal?.throwIfAborted();
  };
  const add = (denom: string, amount: bigint) => void purses.set(denom, (purses.get(denom) ?? 0n) + amount);

  const decCoin = (amount: bigint): DecCoin => ({ denom: ACT, amount: decimalOf(amount) });
  const escrow = (state: string, left: bigint, transferred: bigint) => ({
    state,
    settledAt: height,
    funds: [decCoin(left)],
    deposits: state === 'open' ? [{ owner: OWNER, balance: decCoin(left) }] : [],
    transferred: [decCoin(transferred)],
  });

  const create = (value: ReturnType<typeof MsgCreateDeployment.fromPartial>): Refusal => {
    const id = decodeDeploymentId(value.id);
    if (deployments.has(formatDeploymentId(id))) return { codespace: 'deployment', code: 3 };
    const deposited = BigInt(value.deposit?.amount?.amount ?? '0');
    add(ACT, -deposited);
    const group = {
      id: { ...id, gseq: 1 },
      state: 'open',
      spec: value.groups[0] ?? GroupSpec.fromPartial({}),
      createdAt: height,
    };
    const view: DeploymentView = {
      id,
      state: 'active',
      hash: value.hash,
      createdAt: height,
      groups: [group],
      escrow: escrow('open', deposited, 0n),
    };
    deployments.set(formatDeploymentId(id), { view, deposited });
    for (const provider of providers) bids.push({ provider, deployment: id, open: false });
    return undefined;
  };
  const deposit = (value: ReturnType<typeof MsgAccountDeposit.fromPartial>): Refusal => {
    const entry = deployments.get(value.id?.xid ?? '');
    const amount = BigInt(value.deposit?.amount?.amount ?? '0');
    if (entry?.view.state !== 'active') return { codespace: 'escrow', code: 2 };
    add(ACT, -amount);
    entry.deposited += amount;
    entry.view = { ...entry.view, escrow: escrow('open', entry.deposited, 0n) };
    return undefined;
  };
  const lease = (value: ReturnType<typeof MsgCreateLease.fromPartial>): Refusal => {
    const id = decodeLeaseId(value.bidId);
    const entry = deployments.get(formatDeploymentId(id));
    const bid = bids.find((one) => one.open && one.deployment.dseq === id.dseq && one.provider.address === id.provider);
    if (bid?.provider.fickle) bid.withdrawn = true;
    if (!bid || !entry || entry.lease || bid.withdrawn) return { codespace: 'market', code: 12 };
    const price = { denom: ACT, amount: parseDecimal(bid.provider.price) };
    const payment = {
      state: 'open',
      rate: price,
      balance: decCoin(0n),
      unsettled: decCoin(0n),
      withdrawn: { denom: ACT, amount: 0n },
    };
    entry.lease = { id, state: 'active', price, createdAt: height, closedOn: 0n, reason: '', payment };
    return undefined;
  };
  const close = (value: ReturnType<typeof MsgCloseDeployment.fromPartial>): Refusal => {
    const entry = deployments.get(formatDeploymentId(decodeDeploymentId(value.id)));
    if (!entry) return { codespace: 'deployment', code: 4 };
    if (entry.view.state !== 'active') return { codespace: 'deployment', code: 5 };
    const cost = entry.lease
      ? truncateDecimal(timesInteger(entry.lease.price.amount, height - entry.lease.createdAt))
      : 0n;
    add(ACT, entry.deposited - cost);
    if (entry.lease) {
      paid.set(entry.lease.id.provider, (paid.get(entry.lease.id.provider) ?? 0n) + cost);
      entry.lease = { ...entry.lease, state: 'closed', closedOn: height };
    }
    entry.view = { ...entry.view, state: 'closed', escrow: escrow('closed', 0n, cost) };
    return undefined;
  };
  const handlers = new Map<string, (value: never) => Refusal>([
    [typeUrl(MsgCreateDeployment), create],
    [typeUrl(MsgAccountDeposit), deposit],
    [typeUrl(MsgCreateLease), lease],
    [typeUrl(MsgCloseDeployment), close],
  ]);

  const deliver = ({ signed, messages }: Tx) => {
    add(AKT, -FEE);
    let failure: Refusal;
    for (const message of messages) failure ??= handlers.get(message.typeUrl)?.(message.value as never);
    const record = { hash: signed.hash, height, gasUsed: 1n, gasWanted: 1n, feeUakt: FEE, events: [], log: '' };
    delivered.set(signed.hash, { ...record, code: failure?.code ?? 0, codespace: failure?.codespace ?? '' });
  };
  const makeBlock = async () => {
    height++;
    for (const tx of mempool.splice(0)) if (!isPast(tx.signed, { height, timeMs: clock.now() })) deliver(tx);
    for (const bid of bids) {
      const entry = deployments.get(formatDeploymentId(bid.deployment));
      const due = (entry?.view.createdAt ?? 0n) + 1n + BigInt(bid.provider.delayBlocks ?? 0);
      bid.open = entry?.view.state === 'active' && !entry.lease && height >= due && !bid.withdrawn;
    }
    await clock.advance(BLOCK_MS);
  };
  const loop = (async () => {
    while (running) {
      for (let tick = 0; tick < 12; tick++) await new Promise(setImmediate);
      await makeBlock();
    }
  })();
  const pause = () => new Promise(setImmediate);

  const sign = (messages: readonly Msg[], expiryBlocks = 10): SignedTx => {
    const bytes = Buffer.from(`${sequence}`);
    const hash = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    const timeoutMs = clock.now() + expiryBlocks * BLOCK_MS;
    const expiry = self.unordered
      ? { timeoutHeight: 0n, timeoutTimestampNs: BigInt(timeoutMs) * 1_000_000n }
      : { timeoutHeight: height + BigInt(expiryBlocks) };
    const signed = { bytes, hash, ...expiry, sequence: sequence++, feeUakt: FEE, gasLimit: 1n };
    signedTxs.set(hash, { signed, messages });
    return signed;
  };
  const send = (hash: string) => {
    const tx = signedTxs.get(hash);
    if (!tx || self.loseBroadcasts || delivered.has(hash) || mempool.includes(tx)) return;
    if (!isPast(tx.signed, { height: height + 1n, timeMs: clock.now() })) mempool.push(tx);
  };
  const outcomeOf = (signed: SignedTx): Result<IncludedTx, TxFailure> | undefined => {
    const { hash } = signed;
    const record = delivered.get(hash);
    if (record) return record.code === 0 ? ok(record) : err({ kind: 'failed', ...record });
    return isPast(signed, { height, timeMs: clock.now() })
      ? err({ kind: 'expired', codespace: '', code: 0, log: '', hash, feeUakt: 0n })
      : undefined;
  };
  const settle = async (key: string, signed: SignedTx, signal?: AbortSignal) => {
    for (;;) {
      signal?.throwIfAborted();
      const outcome = outcomeOf(signed);
      if (outcome) journal.delete(key);
      if (outcome) return outcome;
      await pause();
    }
  };
  const resume: Signer['resume'] = async (key, signal) => {
    await call('resume', signal);
    const tx = signedTxs.get(journal.get(key) ?? '');
    if (!tx) return undefined;
    send(tx.signed.hash);
    return settle(key, tx.signed, signal);
  };

  const signer: Signer = {
    address: OWNER,
    resume,
    prime: async () => undefined,
    async submit({ messages, key, signal, onSigned }) {
      const earlier = await resume(key, signal);
      if (earlier && (earlier.ok || earlier.error.kind !== 'expired')) return earlier;
      await call('sign', signal);
      const signed = sign(messages);
      journal.set(key, signed.hash);
      await onSigned?.(signed);
      await call('send', signal);
      send(signed.hash);
      await call('sent', signal);
      return settle(key, signed, signal);
    },
    signNow: async ({ messages, expiryBlocks }) => sign(messages, expiryBlocks),
    async broadcast({ hash }) {
      send(hash);
      return { kind: 'sent', hash };
    },
  };
  const market: Market = {
    chainId: 'devnet-stand-in',
    getHeight: (signal) => call('getHeight', signal).then(() => height),
    getBlockTimeMs: (signal) => call('getBlockTimeMs', signal).then(() => BLOCK_MS),
    getMinDeposit: (signal) => call('getMinDeposit', signal).then(() => MIN_DEPOSIT),
    listBalances: (_, signal) =>
      call('listBalances', signal).then(() => [...purses].map(([denom, amount]) => ({ denom, amount }))),
    findDeployment: (id, signal) =>
      call('findDeployment', signal).then(() => deployments.get(formatDeploymentId(id))?.view),
    listActiveDeployments: (_, signal) =>
      call('listActiveDeployments', signal).then(() =>
        [...deployments.values()].map(({ view }) => view).filter(({ state }) => state === 'active'),
      ),
    listOpenBids: (id, signal) =>
      call('listOpenBids', signal).then(() =>
        bids
          .filter((bid) => bid.open && bid.deployment.dseq === id.dseq)
          .map(({ provider }) => ({
            id: { ...id, gseq: 1, oseq: 1, provider: provider.address },
            state: 'open' as const,
            price: { denom: ACT, amount: parseDecimal(provider.price) },
            createdAt: height,
            resourcesOffer: [],
          })),
      ),
    listLeases: (id, signal) =>
      call('listLeases', signal).then(() =>
        [deployments.get(formatDeploymentId(id))?.lease].filter((one) => one !== undefined),
      ),
    findLease: (id, signal) => call('findLease', signal).then(() => deployments.get(formatDeploymentId(id))?.lease),
    findProvider: (owner, signal) =>
      call('findProvider', signal).then(() => ({ owner, hostUri: 'https://provider.example:8443', attributes: [] })),
    findTx: (hash, signal) => call('findTx', signal).then(() => delivered.get(hash)),
    async *watchBlocks({ fromHeight = height + 1n, signal }) {
      for (let next = fromHeight; !signal.aborted; ) {
        if (next > height) await pause();
        else yield { height: next++, timeMs: clock.now(), events: [] };
      }
    },
  };
  return Object.assign(self, {
    market,
    signer,
    clock,
    owner: OWNER,
    balanceOf: (denom: string) => purses.get(denom) ?? 0n,
    openDeployments: () => [...deployments.values()].filter(({ view }) => view.state === 'active').length,
    paidTo: (provider: string) => paid.get(provider) ?? 0n,
    untilHeight: async (wanted: bigint) => {
      while (height < wanted) await pause();
    },
    stop: async () => {
      running = false;
      await loop;
    },
  });
}

function typeUrl(codec: { readonly $type: string }): string {
  return `/${codec.$type}`;
}
