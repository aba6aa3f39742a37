import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DirectSecp256k1HdWallet, Registry } from '@cosmjs/proto-signing';
import { defaultRegistryTypes, SigningStargateClient, StargateClient } from '@cosmjs/stargate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ChainReader, connectReader } from '../../demo/chain/connectReader.ts';
import { messageTypes, typeUrlOf } from '../../src/chain/protocol/messageTypes.ts';
import { MsgAddPriceEntry } from '../../src/chain/protocol/oracle.ts';
import { type CommandStage, startCommandStage } from '../helpers/commandLine.ts';
import { eventually } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';

const built = existsSync('dist/cli.js');
const PROVIDER = `
capacity: { cpu: 4, memory: 8Gi, storage: 32Gi }
pricing: { cpu: 0.02, memory: 0.01, storage: 0.001 }
images: { "shell:*": {} }
graceMs: 500
reconcilePeriodMs: 500
`;
// Of akash.market.v1: Lease.State.
const RECLAIMING = 4;
// A program that runs until it is stopped has done its work then.
const WATCH_STOPPED = 0;

let stage: CommandStage;
let chain: StargateClient;
let reader: ChainReader;
let [tenant, provider, other] = ['', '', ''];

beforeAll(async () => {
  if (!built) return;
  stage = await startCommandStage(([, , feeder = '']) => ({
    oracle: { sources: [feeder] },
    bme: { vault: '3000000000' },
  }));
  [tenant = '', provider = '', other = ''] = stage.addresses;
  chain = await StargateClient.connect(stage.rpc);
  reader = await connectReader(stage.rpc);
}, 30_000);
afterAll(async () => {
  chain?.disconnect();
  reader?.close();
  await stage?.stop();
});

const run = (line: string, as = 'tenant') => stage.run(line.split(' '), { env: { AKASH_FROM: as } });

async function done(line: string, as?: string): Promise<Record<string, unknown>> {
  const { code, json, stderr } = await run(line, as);
  expect([line, code, stderr]).toEqual([line, 0, expect.not.stringContaining('AR')]);
  return json;
}

/** A program that goes on until it is stopped; its lines of JSON come one by one. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['bin/akash-runner.js', ...args], {
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...stage.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(child, 'close');
  onTestFinished(() => end(child, closed));
  const lines: Array<Record<string, unknown>> = [];
  createInterface({ input: child.stdout! }).on('line', (line) => void lines.push(JSON.parse(line)));
  return { child, closed, lines };
}

async function end(child: ChildProcess, closed: Promise<unknown>) {
  child.kill('SIGTERM');
  await closed;
}

const held = async (denom: string) => BigInt((await chain.getBalance(tenant, denom)).amount);

/** Posts the price of now, twice: it is stale after 30 s, and the breaker looks at it one block later. */
async function feedPrices() {
  const mnemonic = stage.mnemonics[2] ?? '';
  const signer = await DirectSecp256k1HdWallet.fromMnemonic(mnemonic, { prefix: 'akash' });
  const options = { registry: new Registry([...defaultRegistryTypes, ...messageTypes]), broadcastPollIntervalMs: 20 };
  const feeder = await SigningStargateClient.connectWithSigner(stage.rpc, signer, options);
  const fee = { amount: [{ denom: 'uakt', amount: '10000' }], gas: '400000' };
  const post = async () => {
    const { header } = await chain.getBlock();
    const value = MsgAddPriceEntry.fromPartial({
      signer: other,
      id: { denom: 'akt', baseDenom: 'usd' },
      price: '2.5',
      timestamp: { seconds: BigInt(Math.floor(Date.parse(header.time) / 1000)), nanos: 0 },
    });
    return feeder.signAndBroadcast(other, [{ typeUrl: typeUrlOf(MsgAddPriceEntry), value }], fee);
  };
  expect((await post()).code).toBe(0);
  expect((await post()).code).toBe(0);
  onTestFinished(() => feeder.disconnect());
}

describe.skipIf(!built)('the command line and its peers as processes (needs dist/cli.js)', { timeout: 40_000 }, () => {
  it('mints and burns, and waits until the coins are there', async () => {
    await feedPrices();
    const [akt, act] = [await held('uakt'), await held('uact')];
    const minted = await done('mint 20akt --wait 20s');
    expect(minted).toMatchObject({ state: 'executed', burn: '20000000uakt' });
    // 50 ACT less 25 bps.
    expect(await held('uact')).toBe(act + 49_875_000n);
    const fee = BigInt((minted['tx'] as { feeUakt: string }).feeUakt);
    expect(await held('uakt')).toBe(akt - 20_000_000n - fee);

    const before = await held('uakt');
    const burned = await done('burn 25act --wait 20s');
    expect(burned).toMatchObject({ state: 'executed', burn: '25000000uact' });
    expect(await held('uact')).toBe(act + 24_875_000n);
    const burnFee = BigInt((burned['tx'] as { feeUakt: string }).feeUakt);
    expect(await held('uakt')).toBe(before - burnFee + 10_000_000n);
  });

  it('orders, leases, delivers and reads what runs, while another watches the market', async () => {
    const watcher = start(['marketplace', 'watch', '--owner', tenant, '--dseq', '51']);
    const config = join(stage.directory, 'provider.yaml');
    await writeFile(config, PROVIDER);
    const state = ['--config', config, '--state-dir', join(stage.directory, 'agent')];
    const wallet = ['--mnemonic-file', stage.mnemonicFiles[1] ?? ''];
    const chainOf = ['--node', stage.rpc, '--chain-id', 'akash-runner-devnet'];
    const agent = start(['provider', 'run', ...state, ...wallet, ...chainOf, '--output', 'json']);
    await eventually(async () => agent.lines.length > 0);
    expect(agent.lines[0]).toMatchObject({ event: 'ready', address: provider });

    const sdl = join(stage.directory, 'deploy.json');
    await writeFile(sdl, shellSdl('echo "$GREETING from the machine"; sleep 60'));
    const created = await done(`deployment create ${sdl} --dseq 51 --wait 20s --allow-private-hosts`);
    expect(created).toMatchObject({ manifest: 'sent', leases: [{ id: { provider } }] });
    const { hash } = created['leaseTx'] as { hash: string };
    expect(await chain.getTx(hash)).toMatchObject({ code: 0 });
    expect(await reader.leases({ owner: tenant, dseq: '51', state: 'active' })).toHaveLength(1);

    const lease = `--dseq 51 --provider ${provider} --allow-private-hosts`;
    expect(await done(`deployment send-manifest ${sdl} ${lease}`)).toMatchObject({ manifest: 'sent' });
    await eventually(async () => {
      const { json } = await run(`lease status ${lease}`);
      const { services } = json['status'] as unknown as { services: Record<string, { available: number }> };
      return services['runner']?.available === 1;
    });
    const logs = await run(`lease logs ${lease} --tail 5`);
    expect([logs.code, logs.stdout]).toEqual([0, expect.stringContaining('hello from the machine')]);

    await done('deployment close --dseq 51');
    await eventually(async () => (await readdir(join(stage.directory, 'agent', 'work', 'records'))).length === 0);
    expect(await reader.leases({ owner: tenant, dseq: '51', state: 'active' })).toEqual([]);
    const kinds = () => watcher.lines.map(({ kind }) => kind);
    await eventually(async () => kinds().includes('deployment-closed'));
    const story = ['deployment-created', 'order-created', 'bid-created', 'lease-created', 'lease-closed'];
    expect(kinds()).toEqual(expect.arrayContaining(story));
    watcher.child.kill('SIGINT');
    expect(await watcher.closed).toEqual([WATCH_STOPPED, null]);
  });

  it('lets a provider ask for its machine back, with the notice it granted', async () => {
    const sdl = join(stage.directory, 'reclaimable.json');
    const wanted = { ...JSON.parse(shellSdl('true')), version: '2.1', reclamation: { min_window: '1h' } };
    await writeFile(sdl, JSON.stringify(wanted));
    await done(`deployment create ${sdl} --dseq 61`);
    const isRegistered = (await run(`query provider ${provider}`)).code === 0;
    if (!isRegistered) await done('provider create --host-uri https://127.0.0.1:8443', 'provider');
    const ids = `--owner ${tenant} --dseq 61`;
    const silent = await run(`bid create ${ids} --price 90uact`, 'provider');
    expect([silent.code, silent.stdout]).toEqual([1, '']);
    await done(`bid create ${ids} --price 90uact --reclamation-window 2h`, 'provider');
    await done(`lease create --dseq 61 --provider ${provider}`);
    const reclaimed = await done(`lease reclaim ${ids} --reason decommission`, 'provider');
    const { hash } = reclaimed['tx'] as { hash: string };
    expect(await chain.getTx(hash)).toMatchObject({ code: 0 });
    const [only] = await reader.leases({ owner: tenant, dseq: '61' });
    expect(only?.lease?.state).toBe(RECLAIMING);
    await done('deployment close --dseq 61');
  });
});
