import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { type Logger, silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { ChainConnection } from '../../src/chain/connection/chainConnection.ts';
import { connectChain } from '../../src/chain/connection/connectChain.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { createDeploymentMsg } from '../../src/chain/message/createDeploymentMsg.ts';
import { createLeaseMsg } from '../../src/chain/message/createLeaseMsg.ts';
import type { DeploymentId, LeaseId } from '../../src/chain/protocol/ids.ts';
import type { BidView } from '../../src/chain/query/bidView.ts';
import { findProvider } from '../../src/chain/query/findProvider.ts';
import { listBids } from '../../src/chain/query/listBids.ts';
import { listCertificates } from '../../src/chain/query/listCertificates.ts';
import { createSigner } from '../../src/chain/signing/createSigner.ts';
import type { Signer } from '../../src/chain/signing/signer.ts';
import { txError } from '../../src/chain/signing/txError.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import type { Wallet } from '../../src/chain/wallet/wallet.ts';
import { createGatewayClient } from '../../src/gateway/client/createGatewayClient.ts';
import type { GatewayClient } from '../../src/gateway/client/gatewayClient.ts';
import { createToken } from '../../src/gateway/jwt/createToken.ts';
import { DEFAULT_SEARCH_PATH } from '../../src/runner-provider/executor/local/buildEnvironment.ts';
import { createLocalExecutor } from '../../src/runner-provider/executor/local/createLocalExecutor.ts';
import { runAgent } from '../../src/runner-provider/runAgent.ts';
import { agentConfig } from './agentConfig.ts';
import { startTestDevnet } from './devnet.ts';
import { eventually, temporaryDirectory } from './runnerProvider.ts';
import { type SomeDeployment, someDeployment } from './someDeployment.ts';

/** One account on the stage. */
export interface Actor {
  readonly wallet: Wallet;
  readonly signer: Signer;
}

/** A devnet of this process with a connection to it and funded accounts. */
export interface Stage {
  readonly rpcUrl: string;
  readonly chainId: string;
  readonly connection: ChainConnection;
  /** Of the actors, for programs that bring their own wallet. */
  readonly mnemonics: readonly string[];
  readonly actors: readonly Actor[];
}

/** Starts a devnet with `count` rich accounts and a connection to it; both end with the test. */
export async function setStage(count: number, intervalMs = 120): Promise<Stage> {
  const devnet = await startTestDevnet({ accounts: count, blocks: { kind: 'interval', intervalMs } });
  onTestFinished(() => devnet.stop());
  const parts = { clock: systemClock, random: systemRandom, logger: silentLogger };
  const connection = await connectChain({ ...parts, endpoints: [devnet.rpcUrl] });
  onTestFinished(() => connection.close());
  const wallets = await Promise.all(devnet.wallets.map(({ mnemonic }) => createWallet({ mnemonic })));
  const actors = wallets.map((wallet) => ({ wallet, signer: createSigner({ ...parts, connection, wallet }) }));
  const mnemonics = devnet.wallets.map(({ mnemonic }) => mnemonic);
  return { rpcUrl: devnet.rpcUrl, chainId: devnet.chainId, connection, mnemonics, actors };
}

export interface RunningAgent {
  readonly hostUri: string;
  readonly stateDir: string;
  /** Stops it as SIGTERM would: what it runs goes on. */
  stop(): Promise<void>;
}

/** Starts an agent and waits until it is ready; it ends with the test. */
export async function startAgent(
  { connection }: Stage,
  { wallet, signer }: Actor,
  options: { config?: object; stateDir?: string; logger?: Logger } = {},
): Promise<RunningAgent> {
  const stateDir = options.stateDir ?? (await temporaryDirectory());
  const stopping = new AbortController();
  const ready = Promise.withResolvers<string>();
  const running = runAgent({
    connection,
    signer,
    wallet,
    stateDir,
    config: agentConfig(options.config),
    clock: systemClock,
    random: systemRandom,
    logger: options.logger ?? silentLogger,
    signal: stopping.signal,
    onReady: ({ hostUri }) => ready.resolve(hostUri),
  });
  running.catch(ready.reject);
  const stop = async () => {
    stopping.abort();
    await running;
  };
  onTestFinished(async () => {
    await stop();
    await endWorkloads(stateDir);
  });
  return { hostUri: await ready.promise, stateDir, stop };
}

export interface OrderedDeployment extends SomeDeployment {
  readonly id: DeploymentId;
  /** Height of the order. */
  readonly height: bigint;
}

/** Puts an order on the market. */
export async function order(tenant: Actor, dseq: bigint, sdl: string): Promise<OrderedDeployment> {
  const deployment = someDeployment(sdl);
  const id = { owner: tenant.wallet.address, dseq };
  const deposit = { denom: 'uact', amount: 5_000_000n };
  const message = createDeploymentMsg({ id, groups: deployment.groups, hash: deployment.hash, deposit });
  const height = await send(tenant, `create-${dseq}`, message);
  return { ...deployment, id, height };
}

/** Waits until so many bids are on an order. */
export function waitForBids({ connection }: Stage, { owner, dseq }: DeploymentId, count = 1): Promise<BidView[]> {
  return eventually(async () => {
    const bids = await listBids(connection, { owner, dseq, state: 'open' });
    return bids.length >= count && bids;
  });
}

/** Takes a bid. @returns the height of the lease. */
export function takeBid(tenant: Actor, bid: LeaseId): Promise<bigint> {
  return send(tenant, `lease-${bid.dseq}`, createLeaseMsg(bid));
}

export function closeDeployment(tenant: Actor, id: DeploymentId): Promise<bigint> {
  return send(tenant, `close-${id.dseq}`, closeDeploymentMsg(id));
}

/** A tenant's client for a provider that the chain lists. */
export async function gatewayFor({ connection }: Stage, tenant: Actor, provider: Actor): Promise<GatewayClient> {
  const { address } = provider.wallet;
  const registered = await findProvider(connection, address);
  return createGatewayClient({
    hostUri: registered?.hostUri ?? '',
    provider: address,
    listCertificates: (owner) => listCertificates(connection, { owner, state: 'valid' }),
    token: () => createToken({ wallet: tenant.wallet, clock: systemClock, leases: { access: 'full' } }),
    allowPrivateHosts: true,
    chainId: connection.chainId,
    clock: systemClock,
    logger: silentLogger,
  });
}

async function send(
  actor: Actor,
  key: string,
  message: Parameters<Signer['submit']>[0]['messages'][number],
): Promise<bigint> {
  const sent = await actor.signer.submit({ messages: [message], key });
  if (!sent.ok) throw txError(sent.error);
  return sent.value.height;
}

/** Workloads outlive their agent by design; they must not outlive their test. */
async function endWorkloads(stateDir: string): Promise<void> {
  const executor = await createLocalExecutor({
    chainId: 'devnet',
    directory: join(stateDir, 'work'),
    hidden: [],
    images: {},
    searchPath: DEFAULT_SEARCH_PATH,
    publicHostname: '',
    graceMs: 100,
    clock: systemClock,
    logger: silentLogger,
  });
  for (const { lease } of await executor.list()) await executor.remove(lease);
}
