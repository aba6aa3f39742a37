import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { unwrap } from '../../src/base/result.ts';
import type { Executor } from '../../src/runner-provider/executor/executor.ts';
import { DEFAULT_SEARCH_PATH } from '../../src/runner-provider/executor/local/buildEnvironment.ts';
import { createLocalExecutor } from '../../src/runner-provider/executor/local/createLocalExecutor.ts';
import { findConfinement } from '../../src/runner-provider/executor/local/findConfinement.ts';
import { findOwnProcesses } from '../../src/runner-provider/executor/local/findOwnProcesses.ts';
import { replicaPaths } from '../../src/runner-provider/executor/local/replicaPaths.ts';
import { collect, eventually, someLease, someService, temporaryDirectory } from '../helpers/runnerProvider.ts';

const host = { searchPath: DEFAULT_SEARCH_PATH, clock: systemClock, logger: silentLogger };
const { kind } = await findConfinement(host);
const NO_BUBBLEWRAP = 'bubblewrap is missing or not permitted on this host';

async function startSandboxed(script: string) {
  const stateDir = await temporaryDirectory();
  const executor = await createLocalExecutor({
    ...host,
    chainId: 'akash-runner-devnet',
    directory: join(stateDir, 'work'),
    hidden: [stateDir],
    images: { 'shell:*': { path: [join(process.execPath, '..')] } },
    publicHostname: 'localhost',
    graceMs: 200,
  });
  onTestFinished(() => executor.remove(someLease));
  await executor.start({ lease: someLease, version: 'v1', services: [someService(script)] });
  return { executor, stateDir, home: replicaPaths(join(stateDir, 'work'), someLease, 'runner', 0).privateDirectory };
}

async function run(executor: Executor, script: string) {
  const request = { service: 'runner', podIndex: 0, command: ['sh', '-c', script], stdin: false, tty: true };
  const session = unwrap(await executor.exec(someLease, request));
  const output = Buffer.concat(await collect(session.stdout)).toString();
  return { output, exitCode: await session.exitCode };
}

describe('the sandbox of local services', () => {
  it('shows the host read-only and nothing of the agent', async ({ skip }) => {
    skip(kind === 'plain', NO_BUBBLEWRAP);
    const { executor, stateDir, home } = await startSandboxed('echo mine >file; sleep 60');
    await eventually(async () => (await run(executor, 'cat file')).output === 'mine\n');
    expect((await run(executor, `ls ${stateDir} ${stateDir}/work/records`)).exitCode).not.toBe(0);
    expect((await run(executor, 'touch /etc/akr-probe /usr/akr-probe')).exitCode).not.toBe(0);
    expect((await run(executor, 'pwd; node --version; echo tmp >/tmp/x && cat /tmp/x')).output).toBe(
      `${home}\n${process.version}\ntmp\n`,
    );
  });

  it('hides other processes, and takes all of its own down', async ({ skip }) => {
    skip(kind === 'plain', NO_BUBBLEWRAP);
    const { executor, home } = await startSandboxed('setsid sleep 61 & sleep 60');
    await eventually(async () => (await findOwnProcesses(home)).length >= 4);
    expect((await run(executor, `kill -0 ${process.pid}`)).exitCode).not.toBe(0);
    await executor.remove(someLease);
    expect(await findOwnProcesses(home)).toEqual([]);
  });
});
