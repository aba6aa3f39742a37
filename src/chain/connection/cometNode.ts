import { Comet38Client, type comet38, type RpcClient } from '@cosmjs/tendermint-rpc';
import { AuthInfo, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import * as z from 'zod';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import { AKT } from '../protocol/coin.ts';
import type { WireEvent } from '../protocol/marketplaceEvent.ts';
import { callRpc, type RpcRefusal } from './callRpc.ts';
import type {
  BlockHead,
  BlockResults,
  ChainConnection,
  CheckedTx,
  DeliveredTx,
  NodeStatus,
  TxRecord,
} from './chainConnection.ts';
import { isKnownTx } from './isKnownTx.ts';
import type { Endpoint } from './parseEndpoint.ts';
import { shortLog } from './shortLog.ts';
import { txHash } from './txHash.ts';

/** One CometBFT 0.38 node: each method is one question to it, asked once. */
export type CometNode = Pick<ChainConnection, 'status' | 'blockResults' | 'blockHeads' | 'txEvents' | 'findTx'> & {
  readonly endpoint: Endpoint;
  /** @param onHeight told the height of the state that answers, before the answer is looked at; what it throws is thrown. */
  abciQuery(
    path: string,
    data: Uint8Array,
    signal?: AbortSignal,
    onHeight?: (height: bigint) => void,
  ): Promise<Uint8Array>;
  broadcastTxSync(bytes: Uint8Array, signal?: AbortSignal): Promise<CheckedTx>;
};

const wholeNumber = z.string().regex(/^\d+$/);
const headsShape = z.object({
  block_metas: z.array(
    z
      .object({ header: z.object({ height: wholeNumber, time: z.string() }), num_txs: wholeNumber })
      .transform(
        ({ header, num_txs }): BlockHead => ({
          height: BigInt(header.height),
          timeMs: Date.parse(header.time),
          txCount: Number(num_txs),
        }),
      )
      .refine(({ timeMs }) => !Number.isNaN(timeMs)),
  ),
});

/** JSON-RPC's internal error: what CometBFT itself answers for blocks that it does not have. */
const INCOMPLETE = -32603;

/** Speaks to the node behind an address. Nothing is sent before the first question. */
export function createCometNode(endpoint: Endpoint): CometNode {
  const ask = <Answer>(method: string, work: (comet: Comet38Client) => Promise<Answer>, signal?: AbortSignal) =>
    askNode(endpoint, method, work, signal);
  return {
    endpoint,
    abciQuery: async (path, data, signal, onHeight) => {
      const answer = await ask(path, (comet) => comet.abciQuery({ path, data }), signal);
      onHeight?.(BigInt(answer.height ?? 0));
      return answerOf(path, answer);
    },
    status: async (signal) => statusOf(await ask('status', (comet) => comet.status(), signal)),
    blockResults: (height, signal) => ask('block_results', (comet) => readBlock(comet, endpoint, height), signal),
    blockHeads: (from, to, signal) => readHeads(endpoint, from, to, signal),
    txEvents: (height, signal) => ask('block_results', (comet) => readEvents(comet, height), signal),
    findTx: (hash, signal) => ask('tx_search', (comet) => searchTx(comet, hash), signal),
    broadcastTxSync: (bytes, signal) =>
      broadcastOnce(bytes, () => ask('broadcast_tx_sync', (comet) => comet.broadcastTxSync({ tx: bytes }), signal)),
  };
}

async function askNode<Answer>(
  endpoint: Endpoint,
  method: string,
  work: (comet: Comet38Client) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const rpc: RpcClient = { execute: (request) => callRpc(endpoint, request, signal), disconnect: () => undefined };
  try {
    return await work(Comet38Client.create(rpc));
  } catch (cause) {
    if (signal?.aborted || isRunnerError(cause)) throw cause;
    throw new RunnerError('NODE_ANSWER_INVALID', { endpoint: endpoint.name, method }, { cause });
  }
}

function answerOf(path: string, answer: comet38.AbciQueryResponse): Uint8Array {
  const { code = 0, codespace, log = '' } = answer;
  if (code !== 0) throw new RunnerError('QUERY_FAILED', { path, codespace, code }, { cause: { log: shortLog(log) } });
  return answer.value;
}

function statusOf({ nodeInfo, syncInfo }: comet38.StatusResponse): NodeStatus {
  return {
    height: BigInt(syncInfo.latestBlockHeight),
    timeMs: syncInfo.latestBlockTime.getTime(),
    chainId: nodeInfo.network,
    catchingUp: syncInfo.catchingUp,
    ...meanBlockMs(syncInfo),
  };
}

function meanBlockMs(sync: comet38.SyncInfo): { meanBlockMs?: number } {
  const { earliestBlockHeight, earliestBlockTime, latestBlockHeight, latestBlockTime } = sync;
  if (!earliestBlockTime || !earliestBlockHeight || earliestBlockHeight >= latestBlockHeight) return {};
  const elapsedMs = latestBlockTime.getTime() - earliestBlockTime.getTime();
  return { meanBlockMs: elapsedMs / (latestBlockHeight - earliestBlockHeight) };
}

async function readBlock(comet: Comet38Client, endpoint: Endpoint, height: bigint): Promise<BlockResults> {
  const [{ block }, { results }] = await Promise.all([comet.block(Number(height)), comet.blockResults(Number(height))]);
  if (results.length !== block.txs.length)
    throw new RunnerError('NODE_ANSWER_INVALID', { endpoint: endpoint.name, method: 'block_results' });
  const txs = results.map((result, index) => deliveredTx(txHash(block.txs[index] ?? new Uint8Array()), result));
  return { height, timeMs: block.header.time.getTime(), txs };
}

/**
 * The node gives them newest first, and leaves out what it no longer has. Read by hand: of a header only the time is wanted, and taking in
 * the rest would be most of the work of a long backlog.
 */
async function readHeads(endpoint: Endpoint, from: bigint, to: bigint, signal?: AbortSignal): Promise<BlockHead[]> {
  const params = { minHeight: `${from}`, maxHeight: `${to}` };
  const { result } = await callRpc(endpoint, { jsonrpc: '2.0', id: 1, method: 'blockchain', params }, signal);
  const answer = headsShape.safeParse(result);
  if (!answer.success) throw new RunnerError('NODE_ANSWER_INVALID', { endpoint: endpoint.name, method: 'blockchain' });
  const heads = answer.data.block_metas.reverse();
  if (heads.length !== Number(to - from) + 1 || heads.some(({ height }, index) => height !== from + BigInt(index)))
    throw incomplete(endpoint);
  return heads;
}

function incomplete(endpoint: Endpoint): RunnerError {
  const cause: RpcRefusal = { code: INCOMPLETE, data: '' };
  const args = { endpoint: endpoint.name, method: 'blockchain', rpcCode: INCOMPLETE };
  return new RunnerError('NODE_REFUSED', args, { cause });
}

async function readEvents(comet: Comet38Client, height: bigint): Promise<WireEvent[]> {
  const { results } = await comet.blockResults(Number(height));
  return results.filter(({ code }) => code === 0).flatMap(({ events }) => events);
}

function deliveredTx(hash: string, result: comet38.TxData): DeliveredTx {
  const { code, codespace = '', log = '', gasUsed, gasWanted, events } = result;
  return { hash, code, codespace, log: shortLog(log), gasUsed, gasWanted, events };
}

/** By search rather than by `tx`: an unknown hash is then an empty answer and not an error like any other. */
async function searchTx(comet: Comet38Client, hash: string): Promise<TxRecord | undefined> {
  const { txs } = await comet.txSearch({ query: `tx.hash='${hash}'`, per_page: 1 });
  const found = txs[0];
  return found && { ...deliveredTx(hash, found.result), height: BigInt(found.height), feeUakt: feeOf(found.tx) };
}

function feeOf(bytes: Uint8Array): bigint {
  const { fee } = AuthInfo.decode(TxRaw.decode(bytes).authInfoBytes);
  return BigInt(fee?.amount.find((coin) => coin.denom === AKT)?.amount ?? '0');
}

async function broadcastOnce(
  bytes: Uint8Array,
  send: () => Promise<comet38.BroadcastTxSyncResponse>,
): Promise<CheckedTx> {
  const hash = txHash(bytes);
  try {
    const { code, codespace = '', log = '' } = await send();
    return { hash, code, codespace, log: shortLog(log) };
  } catch (error) {
    if (isKnownTx(error)) return { hash, code: 0, codespace: '', log: '' };
    throw error;
  }
}
