import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { supervisorScript } from '../../../src/manifest/supervisor.ts';
import { createLocalMachine, type LocalMachine } from '../tenant/localMachine.ts';

const disposals: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0)) await dispose();
});

async function setUp(): Promise<LocalMachine> {
  const local = await createLocalMachine();
  disposals.push(local.dispose);
  return local;
}

/** Reads until there is something: the supervisor looks five times a second. */
async function waitFor<Value>(read: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const value = await read().catch(() => undefined);
    if (value !== undefined) return value;
    await systemClock.sleep(20);
  }
}

const readText = (directory: string, name: string) => readFile(join(directory, name), 'utf8');
const readExit = (directory: string) => waitFor(() => readText(directory, 'exit'));

async function place(directory: string, script: string): Promise<void> {
  await waitFor(async () => writeFile(join(directory, 'placing'), script).then(() => true));
  await rename(join(directory, 'placing'), join(directory, 'work'));
}

const shells = [['dash'], ['bash'], ['busybox', 'sh']].filter(([program = '', ...args]) => {
  try {
    execFileSync(program, [...args, '-c', 'exit 0'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

describe.each(shells.map((shell) => ({ shell, name: shell.join(' ') })))(
  'supervisorScript under $name',
  ({ shell }) => {
    it('runs the work once, and keeps its log and exit code', async () => {
      const { directory, supervise } = await setUp();
      const supervisor = supervise(shell);
      let echoed = '';
      supervisor.stdout?.on('data', (bytes: Buffer) => {
        echoed += bytes.toString();
      });
      await place(directory, 'echo out; echo err >&2; cat; exit 7');
      expect(await readExit(directory)).toBe('7\n');
      expect(await readText(directory, 'log')).toBe('out\nerr\n');
      await waitFor(async () => (echoed === 'out\nerr\n' ? true : undefined));
      expect(supervisor.exitCode).toBeNull();
    });

    it('never runs used work again', async () => {
      const { directory, supervise } = await setUp();
      mkdirSync(join(directory, 'started'), { recursive: true });
      writeFileSync(join(directory, 'work'), 'echo again');
      supervise(shell);
      expect(await readExit(directory)).toBe('137\n');
      await expect(readText(directory, 'log')).rejects.toThrow();
    });

    it('leaves an exit code alone that is there', async () => {
      const { directory, supervise } = await setUp();
      mkdirSync(join(directory, 'started'), { recursive: true });
      writeFileSync(join(directory, 'exit'), '3\n');
      const supervisor = supervise(shell);
      await waitFor(async () => ((await childNames(supervisor.pid)).includes('sleep') ? true : undefined));
      expect(await readText(directory, 'exit')).toBe('3\n');
      expect(supervisor.exitCode).toBeNull();
    });

    it('ends at TERM, and takes the work along', async () => {
      const { directory, supervise } = await setUp();
      const supervisor = supervise(shell);
      await place(directory, `sleep 60 & echo $! >"$TMPDIR/pid"; wait`);
      const pid = Number(await waitFor(async () => (await readText(directory, '../pid')).trim() || undefined));
      const ended = once(supervisor, 'exit');
      supervisor.kill('SIGTERM');
      expect(await ended).toEqual([143, null]);
      await waitFor(async () => (isAlive(pid) ? undefined : true));
    });
  },
);

describe('supervisorScript', () => {
  it('works where sleep knows whole seconds only', async () => {
    const { directory, supervise } = await setUp();
    const bin = join(directory, '../bin');
    await mkdir(bin);
    await writeFile(join(bin, 'sleep'), '#!/bin/sh\ncase "$1" in *.*) exit 1 ;; esac\nexec /bin/sleep "$1"\n');
    await chmod(join(bin, 'sleep'), 0o755);
    supervise(['sh'], { PATH: `${bin}${delimiter}${process.env['PATH']}` });
    await place(directory, 'exit 4');
    expect(await readExit(directory)).toBe('4\n');
  });

  it('works without setsid and without the env of GNU', async () => {
    const { directory, supervise } = await setUp();
    const bin = join(directory, '../bin');
    await mkdir(bin);
    for (const name of ['sh', 'mkdir', 'chmod', 'mv', 'wc', 'tail', 'head', 'sleep']) {
      await symlink(execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(), join(bin, name));
    }
    supervise(['sh'], { PATH: bin });
    await place(directory, 'echo plain; exit 5');
    expect(await readExit(directory)).toBe('5\n');
    expect(await readText(directory, 'log')).toBe('plain\n');
  });

  it('lets the work see variables of the container as they are', async () => {
    const { directory, supervise } = await setUp();
    supervise(['sh'], { work: 'mine', idle: 'mine', D: 'mine' });
    await place(directory, 'echo "$work $idle $D"');
    await readExit(directory);
    expect(await readText(directory, 'log')).toBe('mine mine mine\n');
  });

  it('is small, and names no bashism for a portable shell to trip over', () => {
    expect(supervisorScript.length).toBeLessThan(4_096);
    expect(supervisorScript).not.toMatch(/\[\[|function |\blocal\b|<\(/);
  });
});

async function childNames(pid = 0): Promise<string[]> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ');
  return Promise.all(children.map(async (child) => (await readFile(`/proc/${child}/comm`, 'utf8')).trim()));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
