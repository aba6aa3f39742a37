import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { parseDecimal, timesInteger, truncateDecimal } from '../../src/base/decimal.ts';
import { createFileStore } from '../../src/base/fileStore.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import { unwrap } from '../../src/base/result.ts';
import { createMemoryStore } from '../../src/base/store.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { updateProviderMsg } from '../../src/chain/message/updateProviderMsg.ts';
import { ACT, AKT } from '../../src/chain/protocol/coin.ts';
import type { DeploymentId } from '../../src/chain/protocol/ids.ts';
import { listBalances } from '../../src/chain/query/listBalances.ts';
import { createSigner } from '../../src/chain/signing/createSigner.ts';
import { buildJobSdl } from '../../src/manifest/job/buildJobSdl.ts';
import { parseJobRequirements } from '../../src/manifest/job/parseJobRequirements.ts';
import { type CloseOptions, closeRental } from '../../src/tenant/closeRental.ts';
import { createGatewayConnector } from '../../src/tenant/createGatewayConnector.ts';
import { createMarket } from '../../src/tenant/createMarket.ts';
import { createOrderSpec } from '../../src/tenant/createOrderSpec.ts';
import { CLOSE_GAS } from '../../src/tenant/gasLimits.ts';
import { composeWork } from '../../src/tenant/machine/composeWork.ts';
import { downloadFiles } from '../../src/tenant/machine/downloadFiles.ts';
import { followLog } from '../../src/tenant/machine/followLog.ts';
import { placeWork } from '../../src/tenant/machine/placeWork.ts';
import { readExit } from '../../src/tenant/machine/readExit.ts';
import { uploadWorkspace } from '../../src/tenant/machine/uploadWorkspace.ts';
import { prepareClose } from '../../src/tenant/prepareClose.ts';
import { reap } from '../../src/tenant/reap.ts';
import { rent } from '../../src/tenant/rent.ts';
import type { RentOptions } from '../../src/tenant/rental.ts';
import { type Actor, gatewayFor, order, type Stage, setStage, startAgent } from '../helpers/marketStage.ts';
import { eventually, temporaryDirectory } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';
import { startCuttingProxy } from '../stand-ins/network/startCuttingProxy.ts';

const key = { repositoryId: 42n, runId: 1_000n, runAttempt: 1, rental: 'build' };
const parts = { clock: systemClock, random: systemRandom, logger: silentLogger };
const DEAR = { pricing: { cpu: '0.04', memory: '0.02', storage: '0.002' } };

/** One process of the tenant: a signer and a journal in a directory that outlives it. */
async function startTenant(stage: Stage, directory: string) {
  const { connection } = stage;
  const { wallet } = stage.actors[0] as Actor;
  const store = createFileStore(directory);
  const signer = createSigner({ ...parts, connection, wallet, journal: store });
  const prepared = await prepareClose({ ...parts, signer, store });
  const market = createMarket(connection, parts);
  const common: CloseOptions = { ...parts, key, market, signer, store, prepared };
  const connectGateway = createGatewayConnector({
    ...parts,
    connection,
    wallet,
    services: ['runner'],
    allowPrivateHosts: true,
  });
  const maxPrice = { denom: ACT, amount: parseDecimal('100000') };
  const job = unwrap(parseJobRequirements({ image: 'shell:1', cpu: '1', memory: '256Mi', storage: '1Gi' }));
  const rentOptions: RentOptions = {
    ...parts,
    ...common,
    connectGateway,
    maxPrice,
    timeLimitMs: 60_000,
    buildOrder: (groupName) => createOrderSpec(buildJobSdl(job, { groupName, maxPrice, salt: 'salt' })),
  };
  return { rentOptions, closeOptions: common, prepared, market, signer };
}

async function balanceOf({ connection }: Stage, { wallet }: Actor, denom: string): Promise<bigint> {
  const balances = await listBalances(connection, wallet.address);
  return balances.find((coin) => coin.denom === denom)?.amount ?? 0n;
}

const RICH = 1_000_000_000n;

/** Waits until an agent has torn down all that it ran: it would outlive the agent, as it should. */
async function waitForTeardown(stage: Stage, tenant: Actor, agent: Actor): Promise<void> {
  const gateway = await gatewayFor(stage, tenant, agent);
  await eventually(async () => unwrap(await gateway.getProviderStatus()).cluster?.leases === 0);
}

/** Registers a provider that has no machine, and bids. */
async function bidOn({ signer }: Actor, deployment: DeploymentId): Promise<void> {
  const provider = signer.address;
  const register = createProviderMsg({ owner: provider, hostUri: 'https://provider.example:8443', attributes: [] });
  const id = { ...deployment, gseq: 1, oseq: 1, provider };
  const price = { denom: ACT, amount: parseDecimal('10') };
  const bid = createBidMsg({ id, price, deposit: { denom: ACT, amount: 500_000n }, resourcesOffer: [] });
  unwrap(await signer.submit({ messages: [register, bid], key: 'bid' }));
}

describe('the tenant, over a devnet and provider agents', () => {
  it('runs a command on the cheaper machine in three blocks, and accounts for every coin', async () => {
    const stage = await setStage(3, 400);
    const [tenant, dear, cheap] = stage.actors as [Actor, Actor, Actor];
    await Promise.all([startAgent(stage, dear, { config: DEAR }), startAgent(stage, cheap)]);
    const { rentOptions, closeOptions } = await startTenant(stage, await temporaryDirectory());

    const rented = await rent(rentOptions);
    if (!rented.ok) throw rented.error.error;
    const { machine } = rented.value;
    expect(rented.value).toMatchObject({ provider: cheap.wallet.address, blocksToLease: 3 });

    const folder = await temporaryDirectory();
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'src/big'), Buffer.alloc(200_000, 'data '));
    await uploadWorkspace(machine, { folder, patterns: ['**'] });
    const run = 'wc -c <src/big\nmkdir out\necho "$NAME" >out/report\nexit 3';
    await placeWork(machine, composeWork({ run, shell: 'bash', env: { NAME: "it's" } }));
    expect(Buffer.concat(await Array.fromAsync(followLog(machine))).toString()).toBe('200000\n');
    expect(await readExit(machine)).toBe(3);
    expect(await downloadFiles(machine, { folder, patterns: ['out'] })).toEqual(['out/report']);
    expect(await readFile(join(folder, 'out/report'), 'utf8')).toBe("it's\n");

    const report = await closeRental(closeOptions);
    const price = rented.value.price.amount;
    expect(report.spentUact).toBe(truncateDecimal(timesInteger(price, report.blocksHeld)));
    expect(report.spentUact + report.refundedUact).toBe(rented.value.depositedUact);
    expect(await balanceOf(stage, tenant, ACT)).toBe(RICH - report.spentUact);
    expect(await balanceOf(stage, tenant, AKT)).toBe(RICH - (report.feesUakt ?? 0n));
    await eventually(async () => (await balanceOf(stage, cheap, ACT)) === RICH + report.spentUact);
    await waitForTeardown(stage, tenant, cheap);
  });

  it('loses no byte, up or down, over a network that cuts connections', async () => {
    const stage = await setStage(2, 300);
    const [tenant, provider] = stage.actors as [Actor, Actor];
    const { hostUri } = await startAgent(stage, provider);
    const targetPort = Number(new URL(hostUri).port);
    // The first connections carry less than one chunk, the later ones a few; none of the first thirty lives.
    const bytesOf = (connection: number) => (connection < 30 ? 6_000 + connection * 9_000 : undefined);
    const proxy = await startCuttingProxy({ targetPort, bytesOf });
    onTestFinished(() => proxy.stop());
    const moved = { owner: provider.wallet.address, hostUri: `https://127.0.0.1:${proxy.port}`, attributes: [] };
    unwrap(await provider.signer.submit({ messages: [updateProviderMsg(moved)], key: 'move' }));
    const { rentOptions, closeOptions } = await startTenant(stage, await temporaryDirectory());

    const rented = await rent(rentOptions);
    if (!rented.ok) throw rented.error.error;
    const { machine } = rented.value;
    const folder = await temporaryDirectory();
    const sent = systemRandom.bytes(400_000);
    await writeFile(join(folder, 'sent'), sent);
    await uploadWorkspace(machine, { folder, patterns: ['**'] });
    const run = 'sha256sum <sent\ni=0\nwhile [ $i -lt 20000 ]; do echo "line $i"; i=$((i + 1)); done';
    await placeWork(machine, composeWork({ run, shell: 'sh', env: {} }));
    const log = Buffer.concat(await Array.fromAsync(followLog(machine))).toString();
    const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`);
    expect(log).toBe(`${createHash('sha256').update(sent).digest('hex')}  -\n${lines.join('')}`);
    expect(await readExit(machine)).toBe(0);
    expect(proxy.cuts()).toBeGreaterThan(5);

    await closeRental(closeOptions);
    await waitForTeardown(stage, tenant, provider);
  });

  it('gives everything back after a signal in the wait for bids', async () => {
    const stage = await setStage(1, 300);
    const [tenant] = stage.actors as [Actor];
    const directory = await temporaryDirectory();
    const stop = new AbortController();
    const first = await startTenant(stage, directory);
    const onProgress: RentOptions['onProgress'] = ({ phase }) => {
      if (phase === 'bids') stop.abort(new DOMException('SIGINT', 'AbortError'));
    };
    await expect(rent({ ...first.rentOptions, signal: stop.signal, onProgress })).rejects.toThrow('SIGINT');
    const signalledAt = systemClock.now();
    expect(await first.prepared.closeNow()).toMatchObject([{ outcome: 'sent' }]);
    expect(systemClock.now() - signalledAt).toBeLessThan(1_000);

    const post = await startTenant(stage, directory);
    const report = await closeRental(post.closeOptions);
    expect(report).toMatchObject({ blocksHeld: 0n, spentUact: 0n, refundedUact: 500_000n });
    expect(report.deployments).toHaveLength(1);
    expect(await balanceOf(stage, tenant, ACT)).toBe(RICH);
    expect(await balanceOf(stage, tenant, AKT)).toBe(RICH - (report.feesUakt ?? 0n));
  });

  it('keeps gas for a close with as many bids as an order takes', async () => {
    const stage = await setStage(22, 200);
    const [tenant, ...bidders] = stage.actors as [Actor, ...Actor[]];
    const { prepared, rentOptions, market, closeOptions } = await startTenant(stage, await temporaryDirectory());
    const stop = new AbortController();
    const renting = rent({ ...rentOptions, signal: stop.signal, acceptBid: () => false });
    const ordered = await eventually(async () => (await market.listActiveDeployments(tenant.wallet.address))[0]);
    await Promise.all(bidders.map((bidder) => bidOn(bidder, ordered.id)));
    expect(await market.listOpenBids(ordered.id)).toHaveLength(21);
    stop.abort(new DOMException('SIGINT', 'AbortError'));
    await expect(renting).rejects.toThrow('SIGINT');
    const [close] = await prepared.closeNow();
    await closeRental(closeOptions);
    const included = await market.findTx(close?.hash ?? '');
    expect(included).toMatchObject({ code: 0, gasWanted: CLOSE_GAS });
    expect(included?.gasUsed).toBeLessThan(CLOSE_GAS);
    expect(await balanceOf(stage, tenant, ACT)).toBe(RICH);
  });

  it('leaves a provider that refuses for another one', async () => {
    const stage = await setStage(3, 250);
    const [tenant, picky, willing] = stage.actors as [Actor, Actor, Actor];
    await startAgent(stage, picky, { config: { images: { 'other:*': {} } } });
    await startAgent(stage, willing, { config: DEAR });
    const { rentOptions, closeOptions, market, signer } = await startTenant(stage, await temporaryDirectory());
    const rented = await rent({ ...rentOptions, manifestWaitMs: 500, machineWaitMs: 5_000 });
    expect(rented).toMatchObject({ ok: true, value: { provider: willing.wallet.address } });
    const report = await closeRental(closeOptions);
    expect(report.deployments.map(({ provider }) => provider)).toEqual(
      [picky, willing].map(({ wallet }) => wallet.address),
    );
    expect(await market.listActiveDeployments(signer.address)).toEqual([]);
    await waitForTeardown(stage, tenant, willing);
  });

  it('reaps what a killed process left, and nothing of anybody else', async () => {
    const stage = await setStage(1, 250);
    const [tenant] = stage.actors as [Actor];
    const foreign = await order(tenant, 77n, shellSdl('true'));
    const killed = await startTenant(stage, await temporaryDirectory());
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const onProgress: RentOptions['onProgress'] = ({ phase }) => {
      if (phase === 'bids') stop.abort(new DOMException('killed', 'AbortError'));
    };
    await expect(rent({ ...killed.rentOptions, signal: stop.signal, onProgress })).rejects.toThrow('killed');
    const { market, signer } = await startTenant(stage, await temporaryDirectory());
    const options = { ...parts, market, signer, owner: signer.address, readGapMs: 300 };
    expect(await reap({ ...options, isJobLive: async () => 'live' })).toMatchObject({ closed: 0 });
    expect(await reap({ ...options, isJobLive: async () => 'ended' })).toMatchObject({ closed: 1, failed: 0 });
    const open = await market.listActiveDeployments(signer.address);
    expect(open.map(({ id }) => id)).toEqual([foreign.id]);
    expect(await closeRental({ ...killed.closeOptions, store: createMemoryStore() })).toMatchObject({
      deployments: [],
    });
  });
});
