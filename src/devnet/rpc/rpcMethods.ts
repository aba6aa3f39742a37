import { abciInfo } from './method/abciInfo.ts';
import { abciQuery } from './method/abciQuery.ts';
import { akash } from './method/akash.ts';
import { block, blockByHash } from './method/block.ts';
import { blockchain } from './method/blockchain.ts';
import { blockResults } from './method/blockResults.ts';
import { blockSearch } from './method/blockSearch.ts';
import { broadcastEvidence } from './method/broadcastEvidence.ts';
import { broadcastTxAsync } from './method/broadcastTxAsync.ts';
import { broadcastTxCommit } from './method/broadcastTxCommit.ts';
import { broadcastTxSync } from './method/broadcastTxSync.ts';
import { checkTx } from './method/checkTx.ts';
import { commit } from './method/commit.ts';
import { consensusParams } from './method/consensusParams.ts';
import { consensusState, dumpConsensusState } from './method/consensusState.ts';
import { devnetFaucet, devnetSetBalance } from './method/devnetFaucet.ts';
import { devnetInfo } from './method/devnetInfo.ts';
import { devnetMine } from './method/devnetMine.ts';
import { devnetSetBlockMode } from './method/devnetSetBlockMode.ts';
import { devnetRevert, devnetSnapshot } from './method/devnetSnapshot.ts';
import { devnetDumpState, devnetLoadState } from './method/devnetState.ts';
import { devnetAdvanceTime, devnetSetTime } from './method/devnetTime.ts';
import { genesis, genesisChunked } from './method/genesis.ts';
import { header, headerByHash } from './method/header.ts';
import { health } from './method/health.ts';
import { netInfo } from './method/netInfo.ts';
import { numUnconfirmedTxs, unconfirmedTxs } from './method/numUnconfirmedTxs.ts';
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
  header,
  headerByHash,
  blockSearch,
  validators,
  consensusParams,
  consensusState,
  dumpConsensusState,
  genesis,
  genesisChunked,
  netInfo,
  numUnconfirmedTxs,
  unconfirmedTxs,
  checkTx,
  broadcastEvidence,
  akash,
  devnetInfo,
  devnetMine,
  devnetAdvanceTime,
  devnetSetTime,
  devnetSnapshot,
  devnetRevert,
  devnetFaucet,
  devnetSetBalance,
  devnetSetBlockMode,
  devnetDumpState,
  devnetLoadState,
];

/** Every method that is answered over HTTP and WebSocket alike, by name. */
export const rpcMethods: ReadonlyMap<string, RpcMethod> = new Map(methods.map((method) => [method.name, method]));
