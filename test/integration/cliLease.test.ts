import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandStage, startCommandStage } from '../helpers/commandLine.ts';
import { eventually } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';

const built = existsSync('dist/cli.js');
const hasScript = spawnSync('script', ['--version']).status === 0;

let stage: CommandStage;
let agent: ChildProcess;
let lease: string[];
let env: Record<string, string>;

/** A devnet, a provider's agent with the local executor, and a tenant's lease on it: each a program of its own. */
beforeAll(async () => {
  if (!built) return;
  stage = await startCommandStage();
  const path = (name: string) => join(stage.directory, name);
  env = {
    PATH: process.env['PATH'] ?? '',
    AKASH_NODE: stage.rpc,
    AKASH_CHAIN_ID: 'akash-runner-devnet',
    AKASH_KEYRING_BACKEND: 'test',
    AKASH_KEYRING_DIR: path('keys'),
    AKASH_FROM: 'tenant',
    AKASH_OUTPUT: 'json',
  };
  await writeFile(path('deploy.json'), shellSdl('echo ready; sleep 120'));
  await writeFile(path('provider.json'), JSON.stringify(AGENT));
  await writeFile(path('provider.mnemonic'), stage.mnemonics[1]!, { mode: 0o600 });
  const chain = ['--node', stage.rpc, '--chain-id', 'akash-runner-devnet', '--output', 'json'];
  const own = ['--mnemonic-file', path('provider.mnemonic'), '--config', path('provider.json')];
  agent = start(['provider', 'run', ...chain, ...own, '--state-dir', path('agent')]);
  const lines = createInterface({ input: agent.stdout! });
  await lines[Symbol.asyncIterator]().next();
  agent.stdout!.resume();
  const id = ['--dseq', '5', '--provider', stage.addresses[1]!];
  lease = [...id, '--allow-private-hosts'];
  const made = await run([
    'deployment',
    'create',
    path('deploy.json'),
    '--dseq',
    '5',
    '--wait',
    '30s',
    '--yes',
    '--allow-private-hosts',
  ]);
  expect(made).toMatchObject({ code: 0 });
  await eventually(async () => (await run(['lease', 'events', ...lease])).stdout.includes('Started'));
}, 60_000);
afterAll(async () => {
  agent?.kill('SIGTERM');
  if (agent && agent.exitCode === null) await once(agent, 'close');
  await stage?.stop();
}, 30_000);

const AGENT = {
  capacity: { cpu: 4, memory: '8Gi', storage: '32Gi' },
  pricing: { cpu: '0.02', memory: '0.01', storage: '0.001' },
  images: { 'shell:*': {} },
  graceMs: 500,
  reconcilePeriodMs: 500,
};

function start(args: readonly string[], program = [process.execPath, 'bin/akash-runner.js']): ChildProcess {
  const [command = '', ...before] = program;
  return spawn(command, [...before, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env });
}

async function run(args: readonly string[], input = '') {
  const child = start(args);
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { code, stdout, stderr };
}
const shell = (command: readonly string[], input = '') => run(['lease', 'shell', ...lease, '--', ...command], input);
const codeIn = (stderr: string) => /AR\d{4}/.exec(stderr)?.[0];

describe.skipIf(!built)('lease shell and lease events, as shipped (needs dist/cli.js)', { timeout: 60_000 }, () => {
  it("takes the command's output and exit code", async () => {
    const ended = await shell(['sh', '-c', 'echo out; echo err >&2; exit 3']);
    expect(ended).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' });
    expect(await shell(['true'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('pipes standard input, byte for byte, and an empty one as such', async () => {
    const bytes = 'x'.repeat(200_000);
    expect(await shell(['sh', '-c', 'head -c 200000 | wc -c'], bytes)).toMatchObject({ code: 0, stdout: '200000\n' });
    expect(await shell(['cat'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends at SIGINT while the command runs', async () => {
    const child = start(['lease', 'shell', ...lease, '--', 'sh', '-c', 'echo up; sleep 60']);
    const closed = once(child, 'close');
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    expect(await closed).toEqual([130, null]);
  });

  it('refuses with its codes', async () => {
    const refused = async (args: readonly string[]) => {
      const { code, stdout, stderr } = await run(args);
      return [code, stdout, codeIn(stderr)];
    };
    expect(await refused(['lease', 'shell', ...lease, '--tty'])).toEqual([2, '', 'AR9527']);
    expect(await refused(['lease', 'shell', ...lease, '--service', 'nobody', '--', 'true'])).toEqual([1, '', 'AR9525']);
    const unknown = ['--dseq', '6', ...lease.slice(2)];
    for (const command of ['shell', 'events'])
      expect(await refused(['lease', command, ...unknown])).toEqual([1, '', 'AR9525']);
    expect(await refused(['lease', 'events', ...lease.slice(0, -1)])).toEqual([1, '', 'AR9525']);
    const nobody = ['--dseq', '5', '--provider', stage.addresses[2]!];
    expect(await refused(['lease', 'events', ...nobody])).toEqual([2, '', 'AR9523']);
  });

  it.skipIf(!hasScript)('gives a terminal to the command, and gives it back as it was (needs script)', async () => {
    const line = `stty -a > "$0/before"; ${process.execPath} bin/akash-runner.js lease shell ${lease.join(' ')}; echo "code $?"; stty -a > "$0/after"; cmp "$0/before" "$0/after" && echo same`;
    const child = start(['-qec', `sh -c '${line}' ${stage.directory}`, '/dev/null'], ['script']);
    const screen = text(child.stdout!);
    child.stdin!.write('echo a$((40 + 2)); exit 5\r\n');
    const closed = once(child, 'close');
    await closed;
    const shown = await screen;
    expect(shown).toContain('a42');
    expect(shown).toContain('code 5');
    expect(shown).toContain('same');
  });

  it('follows the events until the workload is gone', async () => {
    const child = start(['lease', 'events', ...lease, '--follow']);
    const closed = once(child, 'close');
    const all = text(child.stdout!);
    await once(child.stdout!, 'data');
    expect(await run(['deployment', 'close', '--dseq', '5', '--yes'])).toMatchObject({ code: 0 });
    expect(await closed).toEqual([0, null]);
    const [first = '{}'] = (await all).split('\n');
    expect(JSON.parse(first)).toMatchObject({ type: 'Normal', reason: 'Started', object: { kind: 'Pod' } });
  });
});
