import { StargateClient } from '@cosmjs/stargate';
import { TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import { createMemoryStore, type Store } from '../../src/base/store.ts';
import { connectChain } from '../../src/chain/connection/connectChain.ts';
import { watchBlocks } from '../../src/chain/events/watchBlocks.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createDeploymentMsg } from '../../src/chain/message/createDeploymentMsg.ts';
import { createLeaseMsg } from '../../src/chain/message/createLeaseMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { GroupSpec } from '../../src/chain/protocol/akash.ts';
import { findDeployment } from '../../src/chain/query/findDeployment.ts';
import { listBids } from '../../src/chain/query/listBids.ts';
import { listLeases } from '../../src/chain/query/listLeases.ts';
import { createSigner } from '../../src/chain/signing/createSigner.ts';
import type { Msg, Signer } from '../../src/chain/signing/signer.ts';
import { txError } from '../../src/chain/signing/txError.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import type { Wallet } from '../../src/chain/wallet/wallet.ts';
import { type Devnet, startDevnet } from '../../src/devnet/startDevnet.ts';
import {
  type Fault,
  type FaultProxy,
  type ProxiedCall,
  startFaultProxy,
} from '../stand-ins/network/startFaultProxy.ts';

/** So many tenants there are: one per run. */
const RUNS = 420;
const LANES = 8;
/** No answer within this is none; far above what an answer takes here, on a busy machine too. */
const DEADLINE_MS = 5_000;
/** Where no answer is the fault. */
const SHORT_DEADLINE_MS = 1_000;
/** A run that takes longer hangs. */
const RUN_MS = 40_000;
const BLOCK_MS = 50;
const EXPIRY_BLOCKS = 20;
/** What a rental leaves in blocks, in order, and nothing else. */
const RENTAL = ['MsgCreateDeployment', 'MsgCreateLease', 'MsgCloseDeployment'];

const quiet = { clock: systemClock, random: systemRandom, logger: silentLogger, deadlineMs: DEADLINE_MS };
const deposit = { denom: 'uact', amount: 500_000n };
const bytesOf = (text: string) => ({ val: new TextEncoder().encode(text) });
const group = GroupSpec.fromPartial({
  name: 'akr-test',
  requirements: {},
  resources: [
    {
      count: 1,
      price: { denom: 'uact', amount: '100' },
      resource: {
        id: 1,
        cpu: { units: bytesOf('100') },
        memory: { quantity: bytesOf('134217728') },
        gpu: { units: bytesOf('0') },
        storage: [{ name: 'default', quantity: bytesOf('134217728') }],
        endpoints: [{ kind: 1 }],
      },
    },
  ],
});

let devnet: Devnet;
let host: Signer;
let truth: StargateClient;
const tenants: Wallet[] = [];
let nextTenant = 0;

beforeAll(async () => {
  for (let index = 0; index <= RUNS; index++)
    tenants.push(await createWallet({ privateKeyHex: (index + 1).toString(16).padStart(64, '0') }));
  const coins = ['uakt', 'uact'].map((denom) => ({ denom, amount: '1000000000' }));
  devnet = await startDevnet({
    genesis: { chainId: 'devnet-faults', accounts: tenants.map(({ address }) => ({ address, coins })) },
    blocks: { kind: 'interval', intervalMs: BLOCK_MS },
    clock: systemClock,
    logger: silentLogger,
  });
  const connection = await connectChain({ ...quiet, deadlineMs: 15_000, endpoints: [devnet.rpcUrl] });
  host = createSigner({ ...quiet, connection, wallet: tenants.pop()! });
  const hostUri = 'https://provider.localhost:8443';
  await host.submit({ messages: [createProviderMsg({ owner: host.address, hostUri, attributes: [] })], key: 'host' });
  truth = await StargateClient.connect(devnet.rpcUrl);
}, 30_000);
afterAll(async () => {
  truth.disconnect();
  await devnet.stop();
});

interface Rental {
  readonly wallet: Wallet;
  /** Outlives a process, as the file of the journal does. */
  readonly store: Store;
  /** Hashes of what was reported as carried out. */
  readonly claims: Set<string>;
  readonly unordered: boolean;
}

/** The whole of a rental through one node. Started anew with the same store, it takes up what there is. */
async function rent(
  rental: Rental,
  url: string,
  { signal, deadlineMs = DEADLINE_MS }: { signal: AbortSignal; deadlineMs?: number | undefined },
): Promise<void> {
  const { wallet, store, claims } = rental;
  const connection = await connectChain({ ...quiet, deadlineMs, endpoints: [url], signal });
  const unordered = rental.unordered ? { random: systemRandom } : undefined;
  const signer = createSigner({ ...quiet, connection, wallet, journal: store, unordered });
  const id = { owner: wallet.address, dseq: 7n };
  const orderId = { ...id, gseq: 1, oseq: 1 };
  const step = async (key: string, messages: Msg[], isDone: () => Promise<boolean>): Promise<void> => {
    const earlier = await signer.resume(key, signal);
    if (earlier?.ok) claims.add(earlier.value.hash);
    if (await isDone()) return;
    const expiry = { expiryBlocks: EXPIRY_BLOCKS, expiryMs: EXPIRY_BLOCKS * BLOCK_MS };
    const outcome = await signer.submit({ key, messages, signal, ...expiry });
    if (!outcome.ok) throw txError(outcome.error);
    claims.add(outcome.value.hash);
  };
  const isClosed = async () => (await findDeployment(connection, id, signal))?.state === 'closed';
  try {
    const hash = new Uint8Array(32).fill(1);
    const order = createDeploymentMsg({ id, groups: [group], hash, deposit });
    await step('order', [order], async () => (await findDeployment(connection, id, signal)) !== undefined);
    await step('lease', [createLeaseMsg({ ...orderId, provider: host.address })], async () => {
      if ((await listLeases(connection, id, signal)).length > 0) return true;
      await bidOnce(orderId);
      for await (const _ of watchBlocks(connection, { ...quiet, fromHeight: 2n, signal }))
        if ((await listBids(connection, { ...id, state: 'open' }, signal)).length > 0) return false;
      throw signal.reason;
    });
    await step('close', [closeDeploymentMsg(id)], isClosed);
  } finally {
    connection.close();
  }
}

const bidsFor = new Map<string, Promise<unknown>>();
/** The provider reaches the node without the proxy. */
function bidOnce(order: { owner: string; dseq: bigint; gseq: number; oseq: number }): Promise<unknown> {
  const price = { denom: 'uact', amount: { atomics: 10n * 10n ** 18n } };
  const messages = [createBidMsg({ id: { ...order, provider: host.address }, price, deposit })];
  const bid = bidsFor.get(order.owner) ?? host.submit({ messages, key: order.owner, gasLimit: 400_000n });
  bidsFor.set(order.owner, bid);
  return bid;
}

/** Types and codes of all transactions of an account, in order, from the node itself and by cosmjs. */
async function historyOf(address: string) {
  const found = await truth.searchTx(`message.sender='${address}'`);
  return found.map(({ tx, code, hash }) => {
    const { messages } = TxBody.decode(TxRaw.decode(tx).bodyBytes);
    return { types: messages.map(({ typeUrl }) => typeUrl.split('.').at(-1)), code, hash };
  });
}

interface RunOptions {
  readonly faultOf: (call: ProxiedCall) => Fault | undefined;
  readonly deadlineMs?: number | undefined;
  readonly sockets?: 'through' | 'half-open' | 'refused';
  readonly unordered?: boolean;
  /** When to end the first process, as a person would who has waited for too long. */
  readonly giveUp?: (proxy: FaultProxy) => Promise<void>;
}

/** One rental with faults; when it ends in an error, a second process finishes it. Then the chain is asked. */
async function run(options: RunOptions): Promise<{ calls: readonly ProxiedCall[]; faults: number }> {
  const wallet = tenants[nextTenant++]!;
  const rental = { wallet, store: createMemoryStore(), claims: new Set<string>(), unordered: !!options.unordered };
  const proxy = await startFaultProxy({ targetUrl: devnet.rpcUrl, ...options });
  const gaveUp = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(RUN_MS), gaveUp.signal]);
  const stopped = options.giveUp?.(proxy).then(() => gaveUp.abort('gave up'));
  try {
    await rent(rental, proxy.url, { signal, deadlineMs: options.deadlineMs }).catch(async () => {
      await stopped;
      const before = await historyOf(wallet.address);
      expect(before.filter(({ code }) => code === 0).map(({ hash }) => hash)).toEqual(
        expect.arrayContaining([...rental.claims]),
      );
      proxy.heal();
      await proxy.release();
      await rent(rental, proxy.url, { signal: AbortSignal.timeout(RUN_MS) });
    });
    const history = await historyOf(wallet.address);
    expect(history.map(({ types }) => types)).toEqual(RENTAL.map((type) => [type]));
    expect(history.map(({ code }) => code)).toEqual([0, 0, 0]);
    const hashes = history.map(({ hash }) => hash);
    expect([...rental.claims].filter((hash) => !hashes.includes(hash))).toEqual([]);
    return { calls: [...proxy.calls], faults: proxy.faults() };
  } finally {
    await proxy.stop();
  }
}

/** Runs them side by side, a few at a time. */
async function runAll(all: readonly RunOptions[]) {
  const left = [...all];
  const done: Awaited<ReturnType<typeof run>>[] = [];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) done.push(await run(next));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}

/**
 * Names each call of a run by what it asks and how many broadcasts there were before it: the same question, asked again while it waits for
 * the same block, is the same call.
 */
function createNamer(): (call: ProxiedCall) => string {
  let broadcasts = 0;
  return ({ method, path = '' }) => {
    if (method === 'broadcast_tx_sync') broadcasts++;
    return `${broadcasts} ${method} ${path}`;
  };
}

/** Spoils the first call of that name. */
function atCall(wanted: string, fault: Fault): (call: ProxiedCall) => Fault | undefined {
  const name = createNamer();
  let isSpent = false;
  return (call) => {
    if (name(call) !== wanted || isSpent) return undefined;
    isSpent = true;
    return fault;
  };
}

/** The n-th broadcast of different bytes: what is sent again is the proxy's business. */
function atBroadcast(wanted: number, fault: Fault) {
  let count = 0;
  return ({ method }: { method: string }) => (method === 'broadcast_tx_sync' && count++ === wanted ? fault : undefined);
}

const faults: Array<[string, Fault]> = [
  ['latency', { kind: 'latency', ms: 120 }],
  ['a connection that breaks', { kind: 'drop' }],
  ['an answer that is lost', { kind: 'lost' }],
  ['no answer', { kind: 'hang' }],
  ['a status 503', { kind: 'status', status: 503 }],
  ['a status 429', { kind: 'status', status: 429, retryAfter: '1' }],
  ['a truncated body', { kind: 'truncate' }],
  ['a stale height', { kind: 'stale', blocks: 3 }],
];

describe('a rental over a bad way to the node', () => {
  it.each(faults)(
    'holds with %s at each of its calls',
    async (_what, fault) => {
      const { calls } = await run({ faultOf: () => undefined });
      const names = [...new Set(calls.map(createNamer()))];
      const deadlineMs = fault.kind === 'hang' ? SHORT_DEADLINE_MS : undefined;
      const done = await runAll(names.map((name) => ({ faultOf: atCall(name, fault), deadlineMs })));
      // A question that only some runs get to ask may miss its fault.
      expect(done.filter((one) => one.faults > 0).length).toBeGreaterThan(names.length * 0.7);
    },
    120_000,
  );

  it.each([
    ['ordered', false],
    ['unordered', true],
  ])(
    'holds with each %s transaction accepted and never included, or included after we gave up',
    async (_, unordered) => {
      const giveUp = async (proxy: FaultProxy) => {
        while (proxy.faults() === 0) await systemClock.sleep(10);
        await systemClock.sleep(BLOCK_MS);
      };
      const runs = [0, 1, 2].flatMap((index): RunOptions[] => [
        { unordered, faultOf: atBroadcast(index, { kind: 'swallow' }) },
        { unordered, faultOf: atBroadcast(index, { kind: 'late' }), giveUp },
      ]);
      expect((await runAll(runs)).map((one) => one.faults)).toEqual(runs.map(() => 1));
    },
    60_000,
  );

  it.each(['half-open', 'refused'] as const)(
    'holds with a WebSocket that is %s',
    async (sockets) => {
      await run({ faultOf: () => undefined, sockets });
    },
    60_000,
  );
});
