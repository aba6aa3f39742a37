import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { createFileStore } from '../base/fileStore.ts';
import type { Logger } from '../base/logger.ts';
import type { Random } from '../base/random.ts';
import { describeError } from '../base/runnerError.ts';
import type { Store } from '../base/store.ts';
import type { ChainConnection } from '../chain/connection/chainConnection.ts';
import { watchBlocks } from '../chain/events/watchBlocks.ts';
import type { Signer } from '../chain/signing/signer.ts';
import { ensureCertificate, type GatewayCertificate } from './chain/ensureCertificate.ts';
import { ensureRegistered } from './chain/ensureRegistered.ts';
import { createProviderChain, type ProviderChain } from './chain/providerChain.ts';
import { announcedAttributes, bidderProfile, type FixedProfile } from './config/bidderProfile.ts';
import type { ProviderConfig } from './config/parseProviderConfig.ts';
import type { Executor } from './executor/executor.ts';
import { createLocalExecutor } from './executor/local/createLocalExecutor.ts';
import { getFacts } from './gateway/getFacts.ts';
import { hostUriOf } from './gateway/hostUriOf.ts';
import { openGateway } from './gateway/openGateway.ts';
import { rememberKeys } from './gateway/rememberKeys.ts';
import type { GatewayServer } from './gateway/startGatewayServer.ts';
import { acceptManifest } from './lease/acceptManifest.ts';
import { createInFlight, type InFlight } from './lease/createInFlight.ts';
import { createReconciler } from './lease/createReconciler.ts';
import { createWaker, type Waker } from './lease/createWaker.ts';
import { findManifest, saveManifest } from './lease/manifestRecord.ts';
import { withdrawEarnings } from './lease/withdrawEarnings.ts';
import { type Bidder, createBidder } from './market/createBidder.ts';
import { createReservations, type Reservations } from './market/createReservations.ts';
import { reservationOfBid } from './market/reservationOfBid.ts';
import { catchUpOrders, type MarketOptions, watchMarket } from './market/watchMarket.ts';

export interface AgentOptions {
  readonly connection: ChainConnection;
  readonly signer: Signer;
  /** The provider's account. */
  readonly wallet: { readonly address: string };
  readonly config: ProviderConfig;
  /** Absolute directory of the agent's own: key, manifests, workloads. One agent at a time. */
  readonly stateDir: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Stops the agent. Leases and their workloads go on; the next agent takes them up. */
  readonly signal: AbortSignal;
  /** Called when the gateway serves, the chain lists it, and orders are being watched. */
  readonly onReady?: (ready: { hostUri: string; address: string }) => void;
  /** Shown in `/version`. */
  readonly version?: string;
}

/** What the parts of a running agent share. */
interface Agent extends AgentOptions {
  readonly address: string;
  readonly publicHostname: string;
  readonly chain: ProviderChain;
  readonly executor: Executor;
  readonly profile: FixedProfile;
  readonly state: Store;
  readonly manifests: Store;
  readonly reservations: Reservations;
  readonly bidder: Bidder;
  readonly inFlight: InFlight;
  readonly waker: Waker;
}

const REWATCH_MS = 1_000;

/**
 * The provider's agent: serves its gateway, registers, bids, runs what it won, and withdraws what it earned, until the signal aborts.
 * Everything it knows it has from the chain, its state directory and /proc, so it may be killed at any moment.
 * @throws RunnerError EXECUTOR_CHAIN_REFUSED, EXECUTOR_PLATFORM_REFUSED, or what keeps it from registering.
 */
export async function runAgent(options: AgentOptions): Promise<void> {
  const agent = await createAgent(options);
  const certificate = await ensureCertificate({
    address: agent.address,
    host: agent.publicHostname,
    store: agent.state,
    listCertificates: agent.chain.listCertificates,
    clock: agent.clock,
    random: agent.random,
  });
  const server = await startGateway(agent, certificate);
  try {
    await serve(agent, hostUriOf(agent.publicHostname, server.port), certificate);
  } catch (cause) {
    if (!agent.signal.aborted) throw cause;
  } finally {
    await server.close();
    await agent.inFlight.settled();
  }
}

async function createAgent(options: AgentOptions): Promise<Agent> {
  const { config, connection, signer, clock, logger, signal } = options;
  const { address } = options.wallet;
  const publicHostname = config.publicHostname ?? config.host;
  const profile = bidderProfile(config);
  const reservations = createReservations();
  const { bidDeposit } = config;
  const submit = signer.submit;
  return {
    ...options,
    address,
    publicHostname,
    profile,
    reservations,
    chain: createProviderChain(connection, address, signal),
    executor: await createExecutor(options, publicHostname),
    state: createFileStore(join(options.stateDir, 'agent')),
    manifests: createFileStore(join(options.stateDir, 'manifests')),
    bidder: createBidder({ provider: address, profile, bidDeposit, reservations, submit, logger, signal }),
    inFlight: createInFlight(),
    waker: createWaker(clock),
  };
}

function createExecutor(options: AgentOptions, publicHostname: string): Promise<Executor> {
  const { config, connection, stateDir, clock, logger } = options;
  const { images, searchPath, graceMs } = config;
  return createLocalExecutor({
    chainId: connection.chainId,
    directory: join(stateDir, 'work'),
    hidden: [stateDir],
    images,
    searchPath,
    publicHostname,
    graceMs,
    clock,
    logger,
  });
}

function startGateway(agent: Agent, certificate: GatewayCertificate): Promise<GatewayServer> {
  const { chain, executor, manifests, config, clock, logger, waker } = agent;
  const findPublicKey = rememberKeys(async (address) => (await chain.findAccount(address))?.publicKey);
  const desk = {
    listActiveLeases: chain.listActiveLeases,
    findDeployment: chain.findDeployment,
    checkService: executor.checkService,
    save: async (manifest: Parameters<typeof saveManifest>[1]) => {
      await saveManifest(manifests, manifest);
      waker.wake();
    },
  };
  const backend = {
    provider: agent.address,
    publicHostname: agent.publicHostname,
    version: agent.version ?? 'unknown',
    executor,
    acceptManifest: (deployment: Parameters<typeof acceptManifest>[1], body: string) =>
      acceptManifest(desk, deployment, body),
    findManifest: (lease: Parameters<typeof findManifest>[1]) => findManifest(manifests, lease),
    getFacts: () => getFacts({ ...agent, nodes: agent.profile.nodes }),
  };
  const auth = { findPublicKey, listCertificates: chain.listCertificates, clock };
  const { host, port } = config;
  return openGateway({ host, port, certificate, auth, backend, clock, logger }, agent);
}

async function serve(agent: Agent, hostUri: string, certificate: GatewayCertificate): Promise<void> {
  const { address, chain, config, signer, logger, signal, clock } = agent;
  const wanted = { owner: address, hostUri, attributes: announcedAttributes(config) };
  await ensureRegistered({ chain, wanted, certificate, submit: signer.submit, logger, signal });
  await rebuildReservations(agent);
  const submit = signer.submit;
  const reconciler = createReconciler({
    ...agent,
    ...config,
    submit,
    ordersInFlight: agent.bidder.inFlight,
    periodMs: config.reconcilePeriodMs,
  });
  const earnings = { chain, submit, periodMs: config.withdrawalPeriodMs, checkMs: config.reconcilePeriodMs };
  await Promise.all([
    followMarket(agent, () => agent.onReady?.({ hostUri, address })),
    reconciler.run(),
    withdrawEarnings({ ...earnings, clock, logger, signal }),
  ]);
}

/** What our bids and leases on chain hold, as if we had never stopped. */
async function rebuildReservations({ chain, reservations, profile }: Agent): Promise<void> {
  const bids = [...(await chain.listOwnBids('open')), ...(await chain.listOwnBids('active'))];
  for (const { id, resourcesOffer } of bids) reservations.hold(id, reservationOfBid(resourcesOffer, profile.nodes));
}

/** Watches from the next block on, and bids on what is open already. Starts anew when the blocks cannot be read any more. */
async function followMarket(agent: Agent, onReady: () => void): Promise<void> {
  const { connection, clock, logger, signal, address, waker } = agent;
  const options: MarketOptions = { ...agent, provider: address, wake: waker.wake };
  for (let announce = onReady; !signal.aborted; announce = () => undefined) {
    const failed = new AbortController();
    const both = AbortSignal.any([signal, failed.signal]);
    const blocks = watchBlocks(connection, { clock, logger, signal: both });
    try {
      const watching = watchMarket(options, blocks);
      announce();
      await Promise.all([watching, catchUpOrders(options)]);
    } catch (cause) {
      failed.abort();
      if (!signal.aborted) logger.warn('the market could not be followed', { reason: describeError(cause) });
      await clock.sleep(REWATCH_MS, signal).catch(() => undefined);
    }
  }
}
