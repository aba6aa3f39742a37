import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { ChainConnection } from '../chain/connection/chainConnection.ts';
import { watchBlocks } from '../chain/events/watchBlocks.ts';
import { ACT } from '../chain/protocol/coin.ts';
import { findDeployment } from '../chain/query/findDeployment.ts';
import { findLease } from '../chain/query/findLease.ts';
import { findProvider } from '../chain/query/findProvider.ts';
import { getBlockTimeMs } from '../chain/query/getBlockTimeMs.ts';
import { getDeploymentParams } from '../chain/query/getDeploymentParams.ts';
import { listBalances } from '../chain/query/listBalances.ts';
import { listBids } from '../chain/query/listBids.ts';
import { listDeployments } from '../chain/query/listDeployments.ts';
import { listLeases } from '../chain/query/listLeases.ts';
import type { Market } from './market.ts';

/** The market of the chain behind a connection. */
export function createMarket(
  connection: ChainConnection,
  tools: { readonly clock: Clock; readonly logger: Logger },
): Market {
  return {
    chainId: connection.chainId,
    getHeight: async (signal) => (await connection.status(signal)).height,
    getBlockTimeMs: (signal) => getBlockTimeMs(connection, signal),
    getMinDeposit: async (signal) => {
      const { minDeposits } = await getDeploymentParams(connection, signal);
      return minDeposits.find((coin) => coin.denom === ACT)?.amount ?? 0n;
    },
    listBalances: (address, signal) => listBalances(connection, address, signal),
    findDeployment: (id, signal) => findDeployment(connection, id, signal),
    listActiveDeployments: (owner, signal) => listDeployments(connection, { owner, state: 'active' }, signal),
    listOpenBids: (id, signal) => listBids(connection, { ...id, state: 'open' }, signal),
    listLeases: (id, signal) => listLeases(connection, id, signal),
    findLease: (id, signal) => findLease(connection, id, signal),
    findProvider: (owner, signal) => findProvider(connection, owner, signal),
    findTx: (hash, signal) => connection.findTx(hash, signal),
    watchBlocks: (options) => watchBlocks(connection, { ...options, ...tools }),
  };
}
