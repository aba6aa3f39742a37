import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findIdentity,
  isRunning,
  type ProcessIdentity,
  sendSignal,
  signalGroup,
} from '../../../../../src/runner-provider/executor/local/processIdentity.ts';
import { temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function startSleeper(): Promise<{ identity: ProcessIdentity; ended: Promise<unknown> }> {
  const path = join(await temporaryDirectory(), 'process');
  const child = spawn('sleep', ['60'], { detached: true });
  await once(child, 'spawn');
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  await writeFile(path, `${await readFile(`/proc/${child.pid}/stat`, 'utf8')}${bootId}`);
  const identity = await findIdentity(path);
  return { identity: identity!, ended: once(child, 'exit') };
}

describe('a process identity', () => {
  it('knows its process while it runs, and not after', async () => {
    const { identity, ended } = await startSleeper();
    expect(await isRunning(identity)).toBe(true);
    await signalGroup(identity, 'SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await isRunning(identity)).toBe(false);
  });

  it('does not take another process with the same number for it, and does not touch that one', async () => {
    const { identity, ended } = await startSleeper();
    for (const other of [
      { ...identity, startTicks: '1' },
      { ...identity, bootId: 'another run of the kernel' },
    ]) {
      expect(await isRunning(other)).toBe(false);
      await signalGroup(other, 'SIGKILL');
    }
    expect(await isRunning(identity)).toBe(true);
    sendSignal(identity.pid, 'SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('reads a line whose program name holds parentheses and spaces', async () => {
    const path = join(await temporaryDirectory(), 'process');
    const fields = Array.from({ length: 40 }, (_, index) => index + 4).join(' ');
    await writeFile(path, `42 (a) R ) b) S ${fields}\nboot\n`);
    expect(await findIdentity(path)).toEqual({ pid: 42, startTicks: '22', bootId: 'boot' });
  });

  it('is not there when its file is missing or incomplete', async () => {
    const path = join(await temporaryDirectory(), 'process');
    expect(await findIdentity(path)).toBeUndefined();
    await writeFile(path, '42 (a) S 1');
    expect(await findIdentity(path)).toBeUndefined();
  });
});

describe('sendSignal', () => {
  it('is content with a process that is gone', async () => {
    const { identity, ended } = await startSleeper();
    sendSignal(identity.pid, 'SIGKILL');
    await ended;
    expect(() => sendSignal(identity.pid, 'SIGKILL')).not.toThrow();
  });
});
