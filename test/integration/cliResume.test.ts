import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StargateClient } from '@cosmjs/stargate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ChainReader, connectReader } from '../../demo/chain/connectReader.ts';
import { type CommandStage, startCommandStage } from '../helpers/commandLine.ts';
import { eventually } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';
import { type Fault, startFaultProxy } from '../stand-ins/network/startFaultProxy.ts';

const built = existsSync('dist/cli.js');
let stage: CommandStage;
let chain: StargateClient;
let reader: ChainReader;
let [tenant, other] = ['', ''];
let sdl = '';

beforeAll(async () => {
  if (!built) return;
  stage = await startCommandStage();
  [tenant = '', , other = ''] = stage.addresses;
  chain = await StargateClient.connect(stage.rpc);
  reader = await connectReader(stage.rpc);
  sdl = join(stage.directory, 'deploy.json');
  await writeFile(sdl, shellSdl('true'));
}, 30_000);
afterAll(async () => {
  chain?.disconnect();
  reader?.close();
  await stage?.stop();
});

const uakt = async () => BigInt((await chain.getBalance(other, 'uakt')).amount);
const sequence = async () => (await chain.getSequence(tenant)).sequence;
const records = () => readdir(join(stage.directory, 'state', 'transactions'));
const run = (line: string) => stage.run(line.split(' '), { env: { AKASH_FROM: 'tenant' } });

/** Runs a command whose node falls silent after the broadcast, which goes as `broadcast` says, and kills it there. */
async function killAfterBroadcast(line: string, broadcast?: Fault): Promise<void> {
  let sent = false;
  const proxy = await startFaultProxy({
    targetUrl: stage.rpc,
    sockets: 'refused',
    faultOf: ({ method }) => {
      if (sent) return { kind: 'hang' };
      sent = method === 'broadcast_tx_sync';
      return sent ? broadcast : undefined;
    },
  });
  onTestFinished(() => proxy.stop());
  const env = { ...process.env, ...stage.env, AKASH_FROM: 'tenant', AKASH_NODE: proxy.url };
  const child = spawn(process.execPath, ['bin/akash-runner.js', ...line.split(' ')], { env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  await eventually(async () => sent && child.exitCode === null);
  // What it asks after its broadcast shows that it lives, and waits.
  const asked = proxy.calls.length;
  await eventually(async () => proxy.calls.length > asked);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
}

describe.skipIf(!built)(
  'a command that was killed after its broadcast (needs dist/cli.js)',
  { timeout: 30_000 },
  () => {
    it('is told of by the next run, which sends nothing; and done again on purpose by the one after', async () => {
      const [before, first] = [await uakt(), await sequence()];
      await killAfterBroadcast(`send ${other} 7uakt`);
      await eventually(async () => (await uakt()) === before + 7n);
      expect(await records()).toHaveLength(2);
      expect((await stat(join(stage.directory, 'state', 'transactions'))).mode & 0o777).toBe(0o700);

      const told = await run(`send ${other} 7uakt`);
      expect(told).toMatchObject({ code: 0, json: { byEarlierRun: true } });
      const { hash } = told.json['tx'] as unknown as { hash: string };
      expect(told.stderr).toContain(hash);
      expect(await chain.getTx(hash)).toMatchObject({ code: 0 });
      expect([await uakt(), await sequence()]).toEqual([before + 7n, first + 1]);
      expect(await records()).toEqual([]);

      const again = await run(`send ${other} 7uakt`);
      expect([again.code, again.json['byEarlierRun']]).toEqual([0, undefined]);
      expect([await uakt(), await sequence()]).toEqual([before + 14n, first + 2]);
    });

    it('orders once, under the dseq that the first run chose', async () => {
      await killAfterBroadcast(`deployment create ${sdl}`);
      const orders = () => reader.deployments({ owner: tenant });
      await eventually(async () => (await orders()).length === 1);
      const { json } = await run(`deployment create ${sdl}`);
      const [only, ...more] = await orders();
      expect(more).toEqual([]);
      expect(json).toMatchObject({ byEarlierRun: true, id: { dseq: `${only?.deployment?.id?.dseq}` } });
      // Another order of the same is another wish.
      const next = await run(`deployment create ${sdl}`);
      expect([next.code, (await orders()).length]).toEqual([0, 2]);
    });

    it('does not order again where it was killed while it waited for bids', async () => {
      const before = (await reader.deployments({ owner: tenant })).length;
      const env = { ...process.env, ...stage.env, AKASH_FROM: 'tenant' };
      const waiting = ['bin/akash-runner.js', 'deployment', 'create', sdl, '--wait', '20s'];
      const child = spawn(process.execPath, waiting, { env, stdio: 'ignore' });
      onTestFinished(() => void child.kill('SIGKILL'));
      const closed = once(child, 'close');
      await eventually(async () => (await records().catch(() => [])).some((name) => name.endsWith('lease.record')));
      child.kill('SIGKILL');
      await closed;
      const refused = await run(`deployment create ${sdl}`);
      expect([refused.code, refused.stderr.slice(0, 6)]).toEqual([2, 'AR9532']);
      expect(await reader.deployments({ owner: tenant })).toHaveLength(before + 1);
      expect((await run(`deployment create ${sdl}`)).code).toBe(0);
      expect(await reader.deployments({ owner: tenant })).toHaveLength(before + 2);
    });

    it('is done once in the end where no node got its bytes, whether the next run is in time to send them or not', async () => {
      const [before, first] = [await uakt(), await sequence()];
      await killAfterBroadcast(`send ${other} 5uakt`, { kind: 'swallow' });
      expect([await uakt(), await sequence()]).toEqual([before, first]);
      expect(await run(`send ${other} 5uakt`)).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('an earlier run'),
      });
      expect([await uakt(), await sequence()]).toEqual([before + 5n, first + 1]);
    });

    it('is left alone while it still runs', async () => {
      const before = await uakt();
      const proxy = await startFaultProxy({
        targetUrl: stage.rpc,
        sockets: 'refused',
        faultOf: ({ method }) => (method === 'broadcast_tx_sync' ? { kind: 'hang' } : undefined),
      });
      onTestFinished(() => proxy.stop());
      const env = { ...process.env, ...stage.env, AKASH_FROM: 'tenant', AKASH_NODE: proxy.url };
      const child = spawn(process.execPath, ['bin/akash-runner.js', 'send', other, '3uakt'], { env, stdio: 'ignore' });
      const closed = once(child, 'close');
      onTestFinished(() => void child.kill('SIGKILL'));
      await eventually(async () => proxy.faults() > 0);
      const clash = await run(`send ${other} 3uakt`);
      expect([clash.code, clash.stderr.slice(0, 6), await uakt()]).toEqual([2, 'AR9531', before]);
      child.kill('SIGKILL');
      await closed;
      expect(await run(`send ${other} 3uakt`)).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('an earlier run'),
      });
      expect(await uakt()).toBe(before + 3n);
    });
  },
);
