import type { Store } from '../../base/store.ts';
import type { NodeCapacity } from '../../bidding/inventory.ts';
import { formatDeploymentId, formatOrderId } from '../../chain/protocol/ids.ts';
import type { Executor } from '../executor/executor.ts';
import { listManifests } from '../lease/manifestRecord.ts';
import type { Reservations } from '../market/createReservations.ts';
import type { ProviderFacts } from './statusBodies.ts';

/** The numbers behind `/status`. What is held for a lease with a manifest counts as active, all else as pending. */
export async function getFacts(options: {
  address: string;
  publicHostname: string;
  nodes: readonly NodeCapacity[];
  executor: Pick<Executor, 'list'>;
  manifests: Store;
  reservations: Reservations;
}): Promise<ProviderFacts> {
  const [workloads, manifests] = await Promise.all([options.executor.list(), listManifests(options.manifests)]);
  const served = new Set(manifests.map(({ lease }) => formatOrderId(lease)));
  const held = options.reservations.list();
  const [active, pending] = [true, false].map((wanted) =>
    held.filter(({ order }) => served.has(formatOrderId(order)) === wanted).map(({ reservation }) => reservation),
  );
  return {
    address: options.address,
    publicHostname: options.publicHostname,
    leases: workloads.length,
    orders: pending?.length ?? 0,
    deployments: new Set(manifests.map(({ lease }) => formatDeploymentId(lease))).size,
    nodes: options.nodes,
    active: active ?? [],
    pending: pending ?? [],
  };
}
