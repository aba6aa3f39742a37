import type { TxRecord } from '../chain/connection/chainConnection.ts';
import type { Block } from '../chain/events/block.ts';
import type { Coin } from '../chain/protocol/coin.ts';
import type { DeploymentId, LeaseId } from '../chain/protocol/ids.ts';
import type { BidView } from '../chain/query/bidView.ts';
import type { DeploymentView } from '../chain/query/deploymentView.ts';
import type { ProviderView } from '../chain/query/findProvider.ts';
import type { LeaseView } from '../chain/query/leaseView.ts';

/** The chain as a rental reads it. A port, so that a rental can be tried against a market that is made up. */
export interface Market {
  readonly chainId: string;
  /** Height of the latest block. */
  getHeight(signal?: AbortSignal): Promise<bigint>;
  /** Mean time between blocks. */
  getBlockTimeMs(signal?: AbortSignal): Promise<number>;
  /** The least that a deployment is opened with, in uact. */
  getMinDeposit(signal?: AbortSignal): Promise<bigint>;
  listBalances(address: string, signal?: AbortSignal): Promise<readonly Coin[]>;
  findDeployment(id: DeploymentId, signal?: AbortSignal): Promise<DeploymentView | undefined>;
  listActiveDeployments(owner: string, signal?: AbortSignal): Promise<readonly DeploymentView[]>;
  /** Open bids on all orders of a deployment. */
  listOpenBids(id: DeploymentId, signal?: AbortSignal): Promise<readonly BidView[]>;
  /** Leases of a deployment, closed ones too. */
  listLeases(id: DeploymentId, signal?: AbortSignal): Promise<readonly LeaseView[]>;
  findLease(id: LeaseId, signal?: AbortSignal): Promise<LeaseView | undefined>;
  findProvider(owner: string, signal?: AbortSignal): Promise<ProviderView | undefined>;
  findTx(hash: string, signal?: AbortSignal): Promise<TxRecord | undefined>;
  /** Blocks from a height on (or from now), in order, each once. */
  watchBlocks(options: { readonly fromHeight?: bigint; readonly signal: AbortSignal }): AsyncIterable<Block>;
}
