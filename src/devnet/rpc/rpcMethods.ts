import { abciInfo } from './method/abciInfo.ts';
import { abciQuery } from './method/abciQuery.ts';
import { block, blockByHash } from './method/block.ts';
import { blockchain } from './method/blockchain.ts';
import { blockResults } from './method/blockResults.ts';
import { broadcastTxAsync } from './method/broadcastTxAsync.ts';
import { broadcastTxCommit } from './method/broadcastTxCommit.ts';
import { broadcastTxSync } from './method/broadcastTxSync.ts';
import { commit } from './method/commit.ts';
import { genesis } from './method/genesis.ts';
import { health } from './method/health.ts';
import { netInfo } from './method/netInfo.ts';
import { numUnconfirmedTxs } from './method/numUnconfirmedTxs.ts';
import { status } from './method/status.ts';
import { tx } from './method/tx.ts';
import { txSearch } from './method/txSearch.ts';
import { validators } from './method/validators.ts';
import type { RpcMethod } from './rpcMethod.ts';

const methods = [
  health,
  status,
  abciInfo,
  abciQuery,
  broadcastTxSync,
  broadcastTxAsync,
  broadcastTxCommit,
  tx,
  txSearch,
  block,
  blockByHash,
  blockResults,
  blockchain,
  commit,
  validators,
  genesis,
  netInfo,
  numUnconfirmedTxs,
];

/** Every method that is answered over HTTP and WebSocket alike, by name. */
export const rpcMethods: ReadonlyMap<string, RpcMethod> = new Map(methods.map((method) => [method.name, method]));
