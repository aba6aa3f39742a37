import type { ChainConnection } from '../../chain/connection/chainConnection.ts';
import type { DeploymentId, LeaseId, OrderId } from '../../chain/protocol/ids.ts';
import type { BidView } from '../../chain/query/bidView.ts';
import type { DeploymentView } from '../../chain/query/deploymentView.ts';
import type { AccountView } from '../../chain/query/findAccount.ts';
import { findAccount } from '../../chain/query/findAccount.ts';
import { findDeployment } from '../../chain/query/findDeployment.ts';
import { findLease } from '../../chain/query/findLease.ts';
import { findProvider, type ProviderView } from '../../chain/query/findProvider.ts';
import type { LeaseView } from '../../chain/query/leaseView.ts';
import { listBids } from '../../chain/query/listBids.ts';
import { type CertificateView, listCertificates } from '../../chain/query/listCertificates.ts';
import { listLeases } from '../../chain/query/listLeases.ts';
import { listOrders } from '../../chain/query/listOrders.ts';
import type { OrderView } from '../../chain/query/orderView.ts';

/** What a provider reads of the chain. Every call reads it anew; a failed read throws. */
export interface ProviderChain {
  getHeight(): Promise<bigint>;
  /** When a height was reached, in milliseconds since 1970. */
  getTimeOfHeight(height: bigint): Promise<number>;
  /** Open orders, of one deployment or of all. */
  listOpenOrders(deployment?: DeploymentId): Promise<OrderView[]>;
  /** Our bid on an order in whatever state, or undefined. */
  findOwnBid(order: OrderId): Promise<BidView | undefined>;
  listOwnBids(state: 'open' | 'active'): Promise<BidView[]>;
  /** Our active leases, of one deployment or of all. */
  listActiveLeases(deployment?: DeploymentId): Promise<LeaseView[]>;
  findLease(lease: LeaseId): Promise<LeaseView | undefined>;
  findDeployment(deployment: DeploymentId): Promise<DeploymentView | undefined>;
  findRegistration(): Promise<ProviderView | undefined>;
  listCertificates(filter: { owner: string; serial?: string; state?: 'valid' | 'revoked' }): Promise<CertificateView[]>;
  findAccount(address: string): Promise<AccountView | undefined>;
}

/** So many block times are remembered: they never change, and every deadline needs one. */
const MOST_TIMES = 10_000;

/** The chain as the provider with this address sees it. @param signal ends all reads. */
export function createProviderChain(connection: ChainConnection, provider: string, signal: AbortSignal): ProviderChain {
  return {
    getHeight: async () => (await connection.status(signal)).height,
    getTimeOfHeight: rememberTimes(async (height) => (await connection.blockResults(height, signal)).timeMs),
    listOpenOrders: (deployment) => listOrders(connection, { ...deployment, state: 'open' }, signal),
    findOwnBid: async (order) => (await listBids(connection, { ...order, provider }, signal))[0],
    listOwnBids: (state) => listBids(connection, { provider, state }, signal),
    listActiveLeases: (deployment) => listLeases(connection, { ...deployment, provider, state: 'active' }, signal),
    findLease: (lease) => findLease(connection, lease, signal),
    findDeployment: (deployment) => findDeployment(connection, deployment, signal),
    findRegistration: () => findProvider(connection, provider, signal),
    listCertificates: (filter) => listCertificates(connection, filter, signal),
    findAccount: (address) => findAccount(connection, address, signal),
  };
}

function rememberTimes(read: (height: bigint) => Promise<number>): (height: bigint) => Promise<number> {
  const times = new Map<bigint, number>();
  return async (height) => {
    const timeMs = times.get(height) ?? (await read(height));
    if (times.size >= MOST_TIMES) times.clear();
    times.set(height, timeMs);
    return timeMs;
  };
}
