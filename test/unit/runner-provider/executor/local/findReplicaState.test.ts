import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findReplicaState } from '../../../../../src/runner-provider/executor/local/findReplicaState.ts';
import { pathsIn, type ReplicaPaths } from '../../../../../src/runner-provider/executor/local/replicaPaths.ts';
import { temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function placeProcess(pid: number | 'self'): Promise<ReplicaPaths> {
  const paths = pathsIn(await temporaryDirectory());
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  await writeFile(paths.process, `${stat}${await readFile('/proc/sys/kernel/random/boot_id', 'utf8')}`);
  return paths;
}

describe('findReplicaState', () => {
  it('is nothing before the start', async () => {
    expect(await findReplicaState('r', pathsIn(await temporaryDirectory()))).toBeUndefined();
  });

  it('runs while its process does', async () => {
    expect(await findReplicaState('r', await placeProcess('self'))).toEqual({ name: 'r', phase: 'running' });
  });

  it('is lost when the process is gone without a word', async () => {
    const paths = await placeProcess('self');
    const stat = await readFile(paths.process, 'utf8');
    await writeFile(paths.process, stat.replace(/^\d+/, '999999999'));
    expect(await findReplicaState('r', paths)).toEqual({ name: 'r', phase: 'lost' });
  });

  it('exited with the code that it left', async () => {
    const paths = await placeProcess('self');
    await writeFile(paths.exit, '3\n');
    expect(await findReplicaState('r', paths)).toEqual({ name: 'r', phase: 'exited', exitCode: 3 });
  });
});
