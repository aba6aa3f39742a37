import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findOwnProcesses } from '../../../../../src/runner-provider/executor/local/findOwnProcesses.ts';
import { temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function startSleeper(cwd: string, home: string): Promise<number> {
  const child = spawn('sleep', ['60'], { cwd, env: { PATH: '/usr/bin:/bin', HOME: home } });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child.pid!;
}

describe('findOwnProcesses', () => {
  it('finds who has the directory as HOME or stands in it, and nobody else', async () => {
    const [own, other] = [await temporaryDirectory(), await temporaryDirectory()];
    const byHome = await startSleeper('/', own);
    const byPlace = await startSleeper(own, '/');
    await startSleeper(other, `${own}-not`);
    expect((await findOwnProcesses(own)).sort()).toEqual([byHome, byPlace].sort());
  });
});
