import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../../src/base/clock.ts';
import { silentLogger } from '../../../../../src/base/logger.ts';
import { unwrap } from '../../../../../src/base/result.ts';
import type { Executor, WorkloadService } from '../../../../../src/runner-provider/executor/executor.ts';
import { DEFAULT_SEARCH_PATH } from '../../../../../src/runner-provider/executor/local/buildEnvironment.ts';
import {
  createLocalExecutor,
  type LocalExecutorOptions,
} from '../../../../../src/runner-provider/executor/local/createLocalExecutor.ts';
import { collect, eventually, someLease, someService, temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

const images = { 'shell:*': {} };
const signal = new AbortController().signal;

function options(directory: string, more: Partial<LocalExecutorOptions> = {}): LocalExecutorOptions {
  return {
    chainId: 'akash-runner-devnet',
    directory,
    hidden: [],
    images,
    searchPath: DEFAULT_SEARCH_PATH,
    publicHostname: 'localhost',
    graceMs: 100,
    clock: systemClock,
    logger: silentLogger,
    ...more,
  };
}

async function makeExecutor(directory?: string): Promise<Executor> {
  const executor = await createLocalExecutor(options(directory ?? join(await temporaryDirectory(), 'work')));
  onTestFinished(() => executor.remove(someLease));
  return executor;
}

const workloadOf = (...services: WorkloadService[]) => ({ lease: someLease, version: 'v1', services });
const replicas = async (executor: Executor) => (await executor.findServices(someLease))?.flatMap((one) => one.replicas);

async function logOf(executor: Executor): Promise<string[]> {
  const logs = await executor.findLogs(someLease, { follow: true, services: [] }, signal);
  return (await Promise.all((logs ?? []).map((log) => collect(log.lines)))).flat();
}

async function output(executor: Executor, ...command: string[]): Promise<string> {
  const request = { service: 'runner', podIndex: 0, command, stdin: false, tty: false };
  const session = unwrap(await executor.exec(someLease, request));
  return Buffer.concat(await collect(session.stdout)).toString();
}

describe('createLocalExecutor', () => {
  it('refuses a chain with real money, and a host that it does not know', async () => {
    const refused = (more: Partial<LocalExecutorOptions>) => createLocalExecutor(options('/nonexistent', more));
    await expect(refused({ chainId: 'akashnet-2' })).rejects.toMatchObject({ kind: 'EXECUTOR_CHAIN_REFUSED' });
    await expect(refused({ platform: 'darwin' })).rejects.toMatchObject({ kind: 'EXECUTOR_PLATFORM_REFUSED' });
  });

  it('says of a service whether it would run it', async () => {
    const executor = await makeExecutor();
    expect(executor.checkService(someService('true')).ok).toBe(true);
    expect(executor.checkService(someService('true', { image: 'x' }))).toMatchObject({
      error: { kind: 'EXECUTOR_IMAGE_UNMAPPED' },
    });
  });

  it('runs a workload once, keeps log and exit code, and removes all of it', async () => {
    const executor = await makeExecutor();
    const workload = workloadOf(someService('echo "hello $A $AKASH_OWNER"; exit 5', { env: ['A=1'] }));
    await executor.start(workload);
    await executor.start(workload);
    expect(await logOf(executor)).toEqual(['hello 1 akash1tenant']);
    expect(await replicas(executor)).toMatchObject([{ phase: 'exited', exitCode: 5 }]);
    expect(await executor.list()).toMatchObject([{ lease: someLease, version: 'v1' }]);
    await executor.remove(someLease);
    expect([await executor.list(), await executor.findServices(someLease), await logOf(executor)]).toEqual([
      [],
      undefined,
      [],
    ]);
  });

  it('gives each replica a directory of its own and nothing of the agent', async () => {
    const executor = await makeExecutor();
    await executor.start(workloadOf(someService('env; pwd', { count: 2 })));
    const lines = await logOf(executor);
    const homes = lines.filter((line) => line.startsWith('HOME='));
    expect(new Set(homes).size).toBe(2);
    expect(lines.filter((line) => line.startsWith('npm_') || line.startsWith('VITEST'))).toEqual([]);
    expect(lines).toEqual(expect.arrayContaining(homes.map((line) => line.replace('HOME=', ''))));
  });

  it('is found again by the next agent after the first was killed', async () => {
    const directory = join(await temporaryDirectory(), 'work');
    const agent = spawn(process.execPath, ['--input-type=module', '-e', AGENT], {
      env: { DIRECTORY: directory, MODULES: join(import.meta.dirname, '../../../../../src') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(agent.stdout, 'data');
    agent.kill('SIGKILL');
    await once(agent, 'exit');
    const next = await makeExecutor(directory);
    expect(await next.list()).toMatchObject([{ lease: someLease, version: 'v1' }]);
    expect(await replicas(next)).toMatchObject([{ phase: 'running' }]);
    await next.start(workloadOf(someService('echo again')));
    expect(await output(next, 'cat', 'proof')).toBe('started once\n');
    await next.remove(someLease);
    expect(await next.list()).toEqual([]);
  });

  it('replaces another version', async () => {
    const executor = await makeExecutor();
    await executor.start(workloadOf(someService('sleep 60')));
    await executor.start({ ...workloadOf(someService('echo new')), version: 'v2' });
    expect(await logOf(executor)).toEqual(['new']);
    expect(await executor.list()).toMatchObject([{ version: 'v2' }]);
  });

  it('runs commands beside a service, in its place, while it runs', async () => {
    const executor = await makeExecutor();
    await executor.start(workloadOf(someService('echo here >file; echo ready; sleep 60', { env: ['A=1'] })));
    await eventually(async () => (await output(executor, 'cat', 'file').catch(() => '')) === 'here\n');
    expect(await output(executor, 'sh', '-c', 'echo "$A"; pwd; echo "$HOME"')).toMatch(/^1\n(.+)\n\1\n$/);
  });

  it('says why a command cannot be run', async () => {
    const executor = await makeExecutor();
    await executor.start(workloadOf(someService('true')));
    await logOf(executor);
    const request = { service: 'runner', podIndex: 0, command: ['true'], stdin: false, tty: false };
    const refusal = async (more: object) => {
      const refused = await executor.exec(someLease, { ...request, ...more });
      return refused.ok ? undefined : refused.error.kind;
    };
    await eventually(async () => (await replicas(executor))?.[0]?.phase === 'exited');
    expect([await refusal({ service: 'other' }), await refusal({ podIndex: 1 }), await refusal({})]).toEqual([
      'no-service',
      'no-replica',
      'no-replica',
    ]);
  });

  it('names the replica that could not be started', async () => {
    const executor = await makeExecutor();
    const service = someService('true', { args: ['x'.repeat(200_000)] });
    await expect(executor.start(workloadOf(service))).rejects.toMatchObject({
      kind: 'EXECUTOR_START_FAILED',
      args: { service: 'runner', reason: 'E2BIG' },
    });
  });

  it('selects logs by service and tail', async () => {
    const executor = await makeExecutor();
    await executor.start(workloadOf(someService('echo a; echo b'), someService('echo c', { name: 'other' })));
    await logOf(executor);
    const logs = await executor.findLogs(someLease, { follow: false, tail: 1, services: ['runner'] }, signal);
    expect(await Promise.all(logs!.map((log) => collect(log.lines)))).toEqual([['b']]);
  });
});

const AGENT = `
  const { createLocalExecutor } = await import(process.env.MODULES + '/runner-provider/executor/local/createLocalExecutor.ts');
  const { systemClock } = await import(process.env.MODULES + '/base/clock.ts');
  const { silentLogger } = await import(process.env.MODULES + '/base/logger.ts');
  const executor = await createLocalExecutor({
    chainId: 'devnet', directory: process.env.DIRECTORY, hidden: [], images: { 'shell:*': {} }, searchPath: ['/usr/bin', '/bin'],
    publicHostname: 'localhost', graceMs: 100, clock: systemClock, logger: silentLogger,
  });
  const lease = { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1provider' };
  const service = { name: 'runner', image: 'shell:1', command: ['sh', '-c', 'echo started once >>proof; exec sleep 60'], args: [],
    env: [], count: 1, cpuMilli: 1n, memoryBytes: 1n };
  await executor.start({ lease, version: 'v1', services: [service] });
  console.log('started');
  setInterval(() => 1, 1000);
`;
