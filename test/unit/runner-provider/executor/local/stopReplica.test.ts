import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../../src/base/clock.ts';
import { DEFAULT_SEARCH_PATH } from '../../../../../src/runner-provider/executor/local/buildEnvironment.ts';
import { findOwnProcesses } from '../../../../../src/runner-provider/executor/local/findOwnProcesses.ts';
import { pathsIn, type ReplicaPaths } from '../../../../../src/runner-provider/executor/local/replicaPaths.ts';
import { startReplica } from '../../../../../src/runner-provider/executor/local/startReplica.ts';
import { stopReplica } from '../../../../../src/runner-provider/executor/local/stopReplica.ts';
import { eventually, temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function startScript(script: string): Promise<ReplicaPaths> {
  const paths = pathsIn(await temporaryDirectory());
  const argv = [
    'env',
    '-i',
    `HOME=${paths.privateDirectory}`,
    'PATH=/usr/bin:/bin',
    'sh',
    '-c',
    `${script}\necho ready; sleep 60 & wait`,
  ];
  await startReplica(paths, argv, { searchPath: DEFAULT_SEARCH_PATH, clock: systemClock });
  await eventually(async () => (await readFile(paths.log, 'utf8')).includes('ready'));
  return paths;
}

const rest = (paths: ReplicaPaths) => findOwnProcesses(paths.privateDirectory);

describe('stopReplica', () => {
  it('lets a service end in its own way', async () => {
    const paths = await startScript(`trap 'echo bye; exit' TERM`);
    await stopReplica(paths, { graceMs: 5_000, clock: systemClock });
    expect(await readFile(paths.log, 'utf8')).toContain('bye');
    expect(await rest(paths)).toEqual([]);
  });

  it('kills one that does not, and what left its process group', async () => {
    const paths = await startScript(`trap '' TERM; setsid sh -c "trap '' TERM; cd /; sleep 60" &`);
    expect((await rest(paths)).length).toBeGreaterThan(2);
    await stopReplica(paths, { graceMs: 50, clock: systemClock });
    expect(await rest(paths)).toEqual([]);
  });

  it('has nothing to do for a replica that never ran', async () => {
    await stopReplica(pathsIn(await temporaryDirectory()), { graceMs: 1_000, clock: systemClock });
  });
});
