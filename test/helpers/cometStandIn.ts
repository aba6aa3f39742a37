import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { AuthInfo, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { type WebSocket, WebSocketServer } from 'ws';
import { txHash } from '../../src/chain/connection/txHash.ts';
import type { WireEvent } from '../../src/chain/protocol/marketplaceEvent.ts';
import { queryPath } from '../../src/chain/protocol/queryPath.ts';

/** A refusal of CheckTx, a delivery, or a query. */
export interface Verdict {
  code: number;
  codespace?: string;
  log?: string;
  gasUsed?: bigint;
  events?: readonly WireEvent[];
}

/**
 * One CometBFT node over real HTTP and WebSocket that does what its test says: it checks no signature and runs no message. For faults that
 * a working devnet does not show. It keeps one account, whose sequence grows with each transaction in a block.
 */
export interface CometStandIn {
  readonly url: string;
  chainId: string;
  height: bigint;
  catchingUp: boolean;
  /** Answers every HTTP call with this status and no JSON-RPC. */
  httpStatus: number | undefined;
  /** Takes connections and never answers. */
  hangs: boolean;
  /** Sockets stay open and say nothing. */
  silent: boolean;
  refusesSockets: boolean;
  hasIndex: boolean;
  account: { number: bigint; sequence: bigint };
  gasUsed: bigint;
  checkTx: (bytes: Uint8Array) => Verdict;
  deliverTx: (bytes: Uint8Array) => Verdict;
  /** Whether the next block takes it; what it does not take stays in the mempool. */
  includes: (hash: string) => boolean;
  query: ((path: string, data: Uint8Array) => Uint8Array | Verdict | undefined) | undefined;
  readonly mempool: Uint8Array[];
  /** Bytes of every broadcast, in order. */
  readonly broadcasts: Uint8Array[];
  /** How often each method was called. */
  readonly calls: Map<string, number>;
  /** Resolves when `method` has been called `times` times in all. */
  called(method: string, times?: number): Promise<void>;
  makeBlock(events?: readonly WireEvent[]): void;
  dropSockets(): void;
  stop(): Promise<void>;
}

interface StoredBlock {
  time: string;
  txs: Array<{ bytes: Uint8Array; result: Verdict }>;
}
interface RpcCall {
  id: number | string;
  method: string;
  params: Record<string, unknown>;
}
class RpcError extends Error {
  readonly data: string;
  constructor(data: string) {
    super('Internal error');
    this.data = data;
  }
}

const DIGEST = 'AB'.repeat(32);
const BLOCK_MS = 1_000;

export async function startCometStandIn(overrides: Partial<CometStandIn> = {}): Promise<CometStandIn> {
  const blocks = new Map<bigint, StoredBlock>();
  const sockets = new Set<WebSocket>();
  const waiting = new Set<{ method: string; times: number; done: () => void }>();
  const seen = new Set<string>();
  const server = createServer((request, response) => void answerHttp(request, response));
  const upgrades = new WebSocketServer({ noServer: true });

  const node: CometStandIn = {
    url: '',
    chainId: 'devnet-test',
    height: 1n,
    catchingUp: false,
    httpStatus: undefined,
    hangs: false,
    silent: false,
    refusesSockets: false,
    hasIndex: true,
    account: { number: 7n, sequence: 0n },
    gasUsed: 100_000n,
    checkTx: () => ({ code: 0 }),
    deliverTx: () => ({ code: 0, gasUsed: node.gasUsed }),
    includes: () => true,
    query: undefined,
    mempool: [],
    broadcasts: [],
    calls: new Map(),
    called: (method, times = 1) =>
      new Promise((done) => {
        if ((node.calls.get(method) ?? 0) >= times) return done();
        waiting.add({ method, times, done });
      }),
    makeBlock: (events = []) => {
      const taken = node.mempool.filter((bytes) => node.includes(txHash(bytes)));
      node.mempool.splice(0, node.mempool.length, ...node.mempool.filter((bytes) => !taken.includes(bytes)));
      const txs = taken.map((bytes) => ({ bytes, result: node.deliverTx(bytes) }));
      node.account.sequence += BigInt(txs.length);
      if (events.length > 0)
        txs.push({ bytes: new TextEncoder().encode(`tx ${node.height}`), result: { code: 0, events } });
      node.height++;
      blocks.set(node.height, { time: timeOf(node.height), txs });
      if (!node.silent) for (const socket of sockets) socket.send(JSON.stringify(headerEvent(node)));
    },
    dropSockets: () => {
      for (const socket of sockets) socket.terminate();
    },
    stop: async () => {
      node.dropSockets();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    ...overrides,
  };

  const count = (method: string): void => {
    const calls = (node.calls.get(method) ?? 0) + 1;
    node.calls.set(method, calls);
    for (const one of waiting) {
      if (one.method !== method || one.times > calls) continue;
      waiting.delete(one);
      one.done();
    }
  };

  const broadcast = (bytes: Uint8Array) => {
    const hash = txHash(bytes);
    node.broadcasts.push(bytes);
    if (seen.has(hash)) throw new RpcError('tx already exists in cache');
    const verdict = node.checkTx(bytes);
    if (verdict.code === 0) {
      seen.add(hash);
      node.mempool.push(bytes);
    }
    return { ...txResult(verdict), hash };
  };

  const blockAt = (height: bigint): StoredBlock => {
    const block = blocks.get(height) ?? (height <= node.height ? { time: timeOf(height), txs: [] } : undefined);
    if (!block) throw new RpcError('height must be less than or equal to the current blockchain height');
    return block;
  };

  const methods: Readonly<Record<string, (params: Record<string, unknown>) => unknown>> = {
    status: () => statusOf(node),
    abci_query: (params) => ({ response: queryAnswer(node, params) }),
    broadcast_tx_sync: (params) => broadcast(base64(params['tx'])),
    tx_search: (params) => searchResult(node, blocks, `${params['query']}`),
    block: (params) => blockJson(node, blockAt(heightOf(params)), heightOf(params)),
    block_results: (params) => blockResultsJson(blockAt(heightOf(params)), heightOf(params)),
    blockchain: (params) => headsJson(node, blockAt, params),
  };
  const answer = ({ method, params }: RpcCall): unknown => {
    const known = methods[method];
    if (!known) throw new RpcError(`no such method: ${method}`);
    return known(params);
  };

  const answerHttp = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = JSON.parse(Buffer.concat(chunks).toString()) as RpcCall;
    count(call.method);
    if (node.hangs) return;
    if (node.httpStatus !== undefined) return void response.writeHead(node.httpStatus).end('no');
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ jsonrpc: '2.0', id: call.id, ...outcome(() => answer(call)) }));
  };

  server.on('upgrade', (request, socket, head) => {
    if (node.refusesSockets) return void socket.destroy();
    upgrades.handleUpgrade(request, socket, head, (client) => {
      sockets.add(client);
      client.on('close', () => sockets.delete(client));
      client.on('message', (text) => {
        const call = JSON.parse(text.toString()) as RpcCall;
        client.send(JSON.stringify({ jsonrpc: '2.0', id: call.id, result: {} }));
        count(call.method);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(node, { url: urlOf(server) });
}

/** An address of a port that nobody listens on. */
export async function startNobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = urlOf(server);
  await new Promise((done) => server.close(done));
  return url;
}

/** The sequence a transaction was signed with. */
export function sequenceOf(bytes: Uint8Array): bigint {
  return AuthInfo.decode(TxRaw.decode(bytes).authInfoBytes).signerInfos[0]?.sequence ?? -1n;
}

/** The gas limit a transaction was signed with. */
export function gasLimitOf(bytes: Uint8Array): bigint {
  return AuthInfo.decode(TxRaw.decode(bytes).authInfoBytes).fee?.gasLimit ?? -1n;
}

function outcome(work: () => unknown): object {
  try {
    return { result: work() };
  } catch (error) {
    return { error: { code: -32603, message: 'Internal error', data: (error as RpcError).data ?? `${error}` } };
  }
}

function queryAnswer(node: CometStandIn, params: Record<string, unknown>): object {
  const path = `${params['path']}`;
  const given = node.query?.(path, new Uint8Array(Buffer.from(`${params['data']}`, 'hex')));
  const found = given ?? defaultAnswer(node, path);
  if (found instanceof Uint8Array)
    return { code: 0, value: Buffer.from(found).toString('base64'), height: `${node.height}` };
  return { code: found.code, codespace: found.codespace ?? 'sdk', log: found.log ?? '', height: `${node.height}` };
}

function defaultAnswer(node: CometStandIn, path: string): Uint8Array | Verdict {
  if (path === queryPath.simulate) {
    const gasInfo = { gasUsed: node.gasUsed, gasWanted: 0n };
    return SimulateResponse.encode(SimulateResponse.fromPartial({ gasInfo })).finish();
  }
  if (path !== queryPath.authAccount) return { code: 6, codespace: 'sdk' };
  const base = BaseAccount.fromPartial({ accountNumber: node.account.number, sequence: node.account.sequence });
  const account = { typeUrl: BaseAccount.typeUrl, value: BaseAccount.encode(base).finish() };
  return QueryAccountResponse.encode({ account }).finish();
}

function searchResult(node: CometStandIn, blocks: ReadonlyMap<bigint, StoredBlock>, query: string): object {
  if (!node.hasIndex) throw new RpcError('transaction indexing is disabled');
  for (const [height, { txs }] of blocks) {
    const index = txs.findIndex(({ bytes }) => query.includes(txHash(bytes)));
    const tx = txs[index];
    if (!tx) continue;
    const found = { hash: txHash(tx.bytes), height: `${height}`, index, tx: Buffer.from(tx.bytes).toString('base64') };
    return { txs: [{ ...found, tx_result: txResult(tx.result) }], total_count: '1' };
  }
  return { txs: [], total_count: '0' };
}

function txResult({ code, codespace = '', log = '', gasUsed = 0n, events = [] }: Verdict): object {
  return { code, codespace, log, gas_used: `${gasUsed}`, gas_wanted: '0', events };
}

function statusOf(node: CometStandIn): object {
  return {
    node_info: {
      id: DIGEST,
      listen_addr: 'tcp://127.0.0.1:0',
      network: node.chainId,
      version: '0.38.21',
      channels: '',
      moniker: 'stand-in',
      other: {},
      protocol_version: { p2p: '8', block: '11', app: '0' },
    },
    sync_info: {
      latest_block_hash: DIGEST,
      latest_app_hash: DIGEST,
      latest_block_height: `${node.height}`,
      latest_block_time: timeOf(node.height),
      catching_up: node.catchingUp,
    },
    validator_info: {
      address: DIGEST,
      pub_key: { type: 'tendermint/PubKeyEd25519', value: Buffer.alloc(32).toString('base64') },
      voting_power: '1',
    },
  };
}

function headerJson(node: CometStandIn, height: bigint): object {
  const hashes = ['last_commit', 'data', 'validators', 'next_validators', 'consensus', 'last_results', 'evidence'];
  return {
    version: { block: '11' },
    chain_id: node.chainId,
    height: `${height}`,
    time: timeOf(height),
    last_block_id: { hash: '', parts: { total: 0, hash: '' } },
    ...Object.fromEntries(hashes.map((name) => [`${name}_hash`, DIGEST])),
    app_hash: DIGEST,
    proposer_address: DIGEST,
  };
}

function blockJson(node: CometStandIn, { txs }: StoredBlock, height: bigint): object {
  const header = headerJson(node, height);
  const data = { txs: txs.map(({ bytes }) => Buffer.from(bytes).toString('base64')) };
  const last_commit = { height: '0', round: 0, block_id: { hash: '', parts: {} }, signatures: [] };
  const block_id = { hash: DIGEST, parts: { total: 1, hash: DIGEST } };
  return { block_id, block: { header, data, last_commit, evidence: { evidence: [] } } };
}

function blockResultsJson({ txs }: StoredBlock, height: bigint): object {
  return { height: `${height}`, txs_results: txs.map(({ result }) => txResult(result)), finalize_block_events: [] };
}

function headsJson(
  node: CometStandIn,
  blockAt: (height: bigint) => StoredBlock,
  { minHeight, maxHeight }: Record<string, unknown>,
): object {
  const [min, max] = [BigInt(`${minHeight}`), BigInt(`${maxHeight}`)];
  const heights = Array.from({ length: Number(max - min) + 1 }, (_, index) => max - BigInt(index));
  const metas = heights.map((height) => ({
    block_id: { hash: DIGEST, parts: { total: 1, hash: DIGEST } },
    block_size: '0',
    header: headerJson(node, height),
    num_txs: `${blockAt(height).txs.length}`,
  }));
  return { last_height: `${node.height}`, block_metas: metas };
}

function headerEvent(node: CometStandIn): object {
  const value = { header: headerJson(node, node.height) };
  return { jsonrpc: '2.0', id: 1, result: { query: '', data: { type: 'tendermint/event/NewBlockHeader', value } } };
}

function timeOf(height: bigint): string {
  return new Date(1_700_000_000_000 + Number(height) * BLOCK_MS).toISOString();
}

function heightOf(params: Record<string, unknown>): bigint {
  return BigInt(`${params['height']}`);
}

function base64(value: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(`${value}`, 'base64'));
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
