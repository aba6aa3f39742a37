import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import { ok } from '../../src/base/result.ts';
import { createMemoryStore } from '../../src/base/store.ts';
import { createCertificate, type IssuedCertificate } from '../../src/chain/certificate/createCertificate.ts';
import { formatLeaseId } from '../../src/chain/protocol/ids.ts';
import { createProviderChain } from '../../src/runner-provider/chain/providerChain.ts';
import type { Executor, ServiceState, Workload } from '../../src/runner-provider/executor/executor.ts';
import type { GatewayBackend } from '../../src/runner-provider/gateway/gatewayBackend.ts';
import { hostUriOf } from '../../src/runner-provider/gateway/hostUriOf.ts';
import { startGatewayServer } from '../../src/runner-provider/gateway/startGatewayServer.ts';
import { acceptManifest } from '../../src/runner-provider/lease/acceptManifest.ts';
import { findManifest, saveManifest } from '../../src/runner-provider/lease/manifestRecord.ts';
import { toWorkload } from '../../src/runner-provider/lease/toWorkload.ts';
import type { Actor, Stage } from './stage.ts';

/** A provider's gateway in this process. */
export interface LocalProvider {
  readonly actor: Actor;
  readonly hostUri: string;
  readonly certificate: IssuedCertificate;
  /** What its executor was given, in order. */
  readonly started: readonly Workload[];
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * The agent's own gateway on the loopback, with the agent's own acceptance of manifests, in front of an executor that only writes down
 * what it is given: what a workload does is no matter between us and the chain.
 */
export async function openLocalProvider(stage: Stage, actor: Actor): Promise<LocalProvider> {
  const closing = new AbortController();
  const chain = createProviderChain(stage.connection, actor.address, closing.signal);
  const certificate = await createCertificate({
    address: actor.address,
    hosts: [HOST],
    clock: systemClock,
    random: systemRandom,
  });
  const started: Workload[] = [];
  const server = await startGatewayServer({
    host: HOST,
    port: 0,
    certificate,
    auth: {
      findPublicKey: async (address) => (await chain.findAccount(address))?.publicKey,
      listCertificates: chain.listCertificates,
      clock: systemClock,
    },
    backend: backendOf(actor.address, chain, started),
    clock: systemClock,
    logger: silentLogger,
  });
  return {
    actor,
    hostUri: hostUriOf(HOST, server.port),
    certificate,
    started,
    async close() {
      closing.abort();
      await server.close();
    },
  };
}

function backendOf(
  address: string,
  chain: ReturnType<typeof createProviderChain>,
  started: Workload[],
): GatewayBackend {
  const manifests = createMemoryStore();
  const desk = {
    listActiveLeases: chain.listActiveLeases,
    findDeployment: chain.findDeployment,
    checkService: () => ok(undefined),
    save: async (manifest: Parameters<typeof saveManifest>[1]) => {
      await saveManifest(manifests, manifest);
      started.push(toWorkload(manifest));
    },
  };
  return {
    provider: address,
    publicHostname: HOST,
    version: 'conformance',
    executor: recordedBy(started),
    acceptManifest: (deployment, body) => acceptManifest(desk, deployment, body),
    findManifest: (lease) => findManifest(manifests, lease),
    getFacts: async () => ({
      address,
      publicHostname: HOST,
      leases: started.length,
      orders: 0,
      deployments: started.length,
      nodes: [],
      active: [],
      pending: [],
    }),
  };
}

/** Shows every service it was given as running. */
function recordedBy(started: readonly Workload[]): Pick<Executor, 'findServices' | 'findLogs' | 'exec'> {
  return {
    findServices: async (lease) => {
      const found = started.findLast((workload) => formatLeaseId(workload.lease) === formatLeaseId(lease));
      return found?.services.map(({ name, count }): ServiceState => {
        const replicas = Array.from({ length: count }, (_, index) => ({
          name: `${name}-${index}`,
          phase: 'running' as const,
        }));
        return { name, count, replicas };
      });
    },
    findLogs: async () => undefined,
    exec: async () => ({ ok: false, error: { kind: 'no-replica', message: 'nothing runs here' } }),
  };
}
