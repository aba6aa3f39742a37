import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../../src/base/clock.ts';
import { DEFAULT_SEARCH_PATH } from '../../../../../src/runner-provider/executor/local/buildEnvironment.ts';
import { findReplicaState } from '../../../../../src/runner-provider/executor/local/findReplicaState.ts';
import { pathsIn, type ReplicaPaths } from '../../../../../src/runner-provider/executor/local/replicaPaths.ts';
import { recorderScript, startReplica } from '../../../../../src/runner-provider/executor/local/startReplica.ts';
import { stopReplica } from '../../../../../src/runner-provider/executor/local/stopReplica.ts';
import { eventually, temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

const options = { searchPath: DEFAULT_SEARCH_PATH, clock: systemClock };

async function somePaths(): Promise<ReplicaPaths> {
  const paths = pathsIn(await temporaryDirectory());
  onTestFinished(() => stopReplica(paths, { graceMs: 0, clock: systemClock }));
  return paths;
}

const exited = (paths: ReplicaPaths) =>
  eventually(async () => {
    const state = await findReplicaState('r', paths);
    return state?.phase === 'exited' && state;
  });

describe('startReplica', () => {
  it('keeps output and exit code', async () => {
    const paths = await somePaths();
    await startReplica(paths, ['sh', '-c', 'echo out; echo err >&2; pwd; exit 7'], options);
    expect(await exited(paths)).toEqual({ name: 'r', phase: 'exited', exitCode: 7 });
    expect(await readFile(paths.log, 'utf8')).toBe(`out\nerr\n${paths.privateDirectory}\n`);
  });

  it('starts a replica once, also when it already ended', async () => {
    const paths = await somePaths();
    await startReplica(paths, ['echo', 'once'], options);
    await exited(paths);
    await startReplica(paths, ['echo', 'once'], options);
    expect(await readFile(paths.log, 'utf8')).toBe('once\n');
  });

  it('records the exit code of a service that was terminated with its group', async () => {
    const paths = await somePaths();
    await startReplica(paths, ['sleep', '60'], options);
    const [leader = ''] = (await readFile(paths.process, 'utf8')).split(' ');
    // Wait for the service itself: a fork of the recorder that has not become it yet would not die of TERM.
    await eventually(async () => {
      const child = (await readFile(`/proc/${leader}/task/${leader}/children`, 'utf8')).trim();
      return child !== '' && (await readFile(`/proc/${child}/comm`, 'utf8')) === 'sleep\n';
    });
    process.kill(-Number(leader), 'SIGTERM');
    expect(await exited(paths)).toMatchObject({ exitCode: 143 });
  });

  it('fails when there is no shell to start it with', async () => {
    const paths = await somePaths();
    await expect(startReplica(paths, ['true'], { ...options, searchPath: ['/nonexistent'] })).rejects.toThrow();
  });
});

describe('recorderScript', () => {
  it('says who it is before it runs anything', () => {
    expect(recorderScript.indexOf('$process')).toBeLessThan(recorderScript.indexOf('"$@"'));
  });
});
