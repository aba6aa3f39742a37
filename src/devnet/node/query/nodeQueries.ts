import type { QueryRoute } from '../../query/queryRoute.ts';
import { abciQueryQuery } from './abciQuery.ts';
import { broadcastTxQuery } from './broadcastTx.ts';
import { configQuery } from './config.ts';
import { getBlockByHeightQuery } from './getBlockByHeight.ts';
import { getBlockWithTxsQuery } from './getBlockWithTxs.ts';
import { getInfoQuery } from './getInfo.ts';
import { getLatestBlockQuery } from './getLatestBlock.ts';
import { getNodeInfoQuery } from './getNodeInfo.ts';
import { getSyncingQuery } from './getSyncing.ts';
import { getTxQuery } from './getTx.ts';
import { getTxsEventQuery } from './getTxsEvent.ts';
import type { NodeCall } from './nodeCall.ts';
import { simulateQuery } from './simulate.ts';
import { statusQuery } from './status.ts';
import { txDecodeAminoQuery, txEncodeAminoQuery } from './txAmino.ts';
import { txDecodeQuery } from './txDecode.ts';
import { txEncodeQuery } from './txEncode.ts';
import { getLatestValidatorSetQuery, getValidatorSetByHeightQuery } from './validatorSets.ts';

/** Queries about blocks, transactions and the node itself. */
export const nodeQueries: ReadonlyArray<QueryRoute<NodeCall>> = [
  simulateQuery,
  getTxQuery,
  getTxsEventQuery,
  getBlockWithTxsQuery,
  broadcastTxQuery,
  txDecodeQuery,
  txEncodeQuery,
  txDecodeAminoQuery,
  txEncodeAminoQuery,
  getLatestBlockQuery,
  getBlockByHeightQuery,
  getLatestValidatorSetQuery,
  getValidatorSetByHeightQuery,
  getSyncingQuery,
  getNodeInfoQuery,
  abciQueryQuery,
  configQuery,
  statusQuery,
  getInfoQuery,
];
