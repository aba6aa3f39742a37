import type { QueryRoute } from '../../query/queryRoute.ts';
import type { ChainNode } from '../chainNode.ts';
import { getLatestBlockQuery } from './getLatestBlock.ts';
import { getNodeInfoQuery } from './getNodeInfo.ts';
import { getTxQuery } from './getTx.ts';
import { simulateQuery } from './simulate.ts';

/** Queries about blocks, transactions and the node itself. */
export const nodeQueries: ReadonlyArray<QueryRoute<ChainNode>> = [
  simulateQuery,
  getTxQuery,
  getLatestBlockQuery,
  getNodeInfoQuery,
];
