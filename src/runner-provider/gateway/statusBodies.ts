import type { NodeCapacity, Reservation } from '../../bidding/inventory.ts';
import { subtractReservations } from '../../bidding/inventory.ts';
import type { ForwardedPort, LeaseStatus, ServiceStatus } from '../../gateway/leaseStatus.ts';
import type { ProviderStatus } from '../../gateway/providerStatus.ts';
import type { ManifestGroup, ManifestService } from '../../manifest/manifest.ts';
import type { ServiceState } from '../executor/executor.ts';

/**
 * Body of a lease's status (facts: upstream `gateway/rest/router.go`, `go/provider/client/types.go`): the services of its manifest, those
 * too that have not been started.
 */
export function leaseStatusBody(
  group: ManifestGroup,
  states: readonly ServiceState[],
  publicHostname: string,
): LeaseStatus {
  const services = group.services.map((service) => serviceStatusBody(service, stateOf(states, service.name)));
  const ports = group.services.map((service) => [service.name, forwardedPorts(service, publicHostname)] as const);
  const forwarded = ports.filter(([, list]) => list.length > 0);
  return {
    services: Object.fromEntries(services.map((service) => [service.name, service])),
    forwarded_ports: forwarded.length > 0 ? Object.fromEntries(forwarded) : null,
    ips: null,
  };
}

/** One service, with the numbers a Kubernetes deployment would show: a replica is available while its process runs. */
export function serviceStatusBody(service: ManifestService, state: ServiceState | undefined): ServiceStatus {
  const replicas = state?.replicas ?? [];
  const available = replicas.filter(({ phase }) => phase === 'running').length;
  return {
    name: service.name,
    available,
    total: service.count,
    uris: null,
    observed_generation: 1,
    replicas: replicas.length,
    updated_replicas: replicas.length,
    ready_replicas: available,
    available_replicas: available,
  };
}

/** Replicas share the host's network, so that a global port is reachable under its own number; port 80 would be the ingress's. */
function forwardedPorts({ name, expose }: ManifestService, host: string): ForwardedPort[] {
  const forwarded = expose.filter((one) => one.global && (one.externalPort || one.port) !== 80);
  return forwarded.map(({ port, proto }) => ({ host, port, externalPort: port, proto, name }));
}

export interface ProviderFacts {
  readonly address: string;
  readonly publicHostname: string;
  /** Leases with a workload. */
  readonly leases: number;
  /** Orders with a bid that nobody has decided on. */
  readonly orders: number;
  /** Deployments with an accepted manifest. */
  readonly deployments: number;
  readonly nodes: readonly NodeCapacity[];
  readonly active: readonly Reservation[];
  readonly pending: readonly Reservation[];
}

/** Body of `/status`, open to all. JSON numbers: upstream's are uint64 and have the same limits in a JavaScript client. */
export function providerStatusBody(facts: ProviderFacts): ProviderStatus {
  const free = subtractReservations(facts.nodes, [...facts.active, ...facts.pending]);
  const nodes = facts.nodes.map((node, index) => ({
    name: node.name,
    allocatable: metricOf(node),
    available: metricOf(free[index] ?? node),
  }));
  const inventory = {
    active: facts.active.map(totalOf),
    pending: facts.pending.map(totalOf),
    available: { nodes },
  };
  return {
    cluster: { leases: facts.leases, inventory },
    bidengine: { orders: facts.orders },
    manifest: { deployments: facts.deployments },
    cluster_public_hostname: facts.publicHostname,
    address: facts.address,
  };
}

type Metric = { cpu: number; gpu: number; memory: number; storage_ephemeral: number };

function metricOf(node: NodeCapacity): Metric {
  return {
    cpu: Number(node.cpuMilli),
    gpu: node.gpus.reduce((sum, { count }) => sum + count, 0),
    memory: Number(node.memoryBytes),
    storage_ephemeral: Number(node.storageBytes),
  };
}

function totalOf(reservation: Reservation): Metric {
  const none = { cpu: 0, gpu: 0, memory: 0, storage_ephemeral: 0 };
  return reservation.map(metricOf).reduce(
    (sum, one) => ({
      cpu: sum.cpu + one.cpu,
      gpu: sum.gpu + one.gpu,
      memory: sum.memory + one.memory,
      storage_ephemeral: sum.storage_ephemeral + one.storage_ephemeral,
    }),
    none,
  );
}

function stateOf(states: readonly ServiceState[], name: string): ServiceState | undefined {
  return states.find((state) => state.name === name);
}
