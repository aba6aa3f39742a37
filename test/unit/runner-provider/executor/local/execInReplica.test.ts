import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../../src/base/clock.ts';
import type { ExecSession } from '../../../../../src/runner-provider/executor/executor.ts';
import { DEFAULT_SEARCH_PATH } from '../../../../../src/runner-provider/executor/local/buildEnvironment.ts';
import { execInReplica } from '../../../../../src/runner-provider/executor/local/execInReplica.ts';
import { findOwnProcesses } from '../../../../../src/runner-provider/executor/local/findOwnProcesses.ts';
import { pathExists } from '../../../../../src/runner-provider/executor/local/pathExists.ts';
import { collect, eventually, temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function run(argv: string[], more: { stdin?: boolean; tty?: boolean; at?: string } = {}) {
  const privateDirectory = more.at ?? (await temporaryDirectory());
  const { stdin = false, tty = false } = more;
  return execInReplica(argv, { privateDirectory, searchPath: DEFAULT_SEARCH_PATH, stdin, tty, clock: systemClock });
}

const text = async (stream: AsyncIterable<Uint8Array>) => Buffer.concat(await collect(stream)).toString();
const result = async (session: ExecSession) => {
  const [stdout, stderr, exitCode] = await Promise.all([text(session.stdout), text(session.stderr), session.exitCode]);
  return { stdout, stderr, exitCode };
};

describe('execInReplica', () => {
  it('gives both outputs and the exit code', async () => {
    const session = await run(['sh', '-c', 'echo out; echo err >&2; exit 3']);
    expect(await result(session)).toEqual({ stdout: 'out\n', stderr: 'err\n', exitCode: 3 });
  });

  it('merges the outputs for a terminal', async () => {
    const session = await run(['sh', '-c', 'echo out; echo err >&2'], { tty: true });
    expect(await result(session)).toEqual({ stdout: 'out\nerr\n', stderr: '', exitCode: 0 });
  });

  it('feeds standard input without ever ending it', async () => {
    const session = await run(['head', '-c', '200000'], { stdin: true });
    const done = result(session);
    await session.write(Buffer.alloc(100_000, 'a'));
    await session.write(Buffer.alloc(150_000, 'b'));
    expect((await done).stdout).toBe('a'.repeat(100_000) + 'b'.repeat(100_000));
    await session.write(Buffer.from('too late'));
  });

  it('gives an empty standard input when none is wanted', async () => {
    expect(await result(await run(['cat']))).toMatchObject({ stdout: '', exitCode: 0 });
  });

  it('delivers a large output to a slow reader before it tells the exit code', async () => {
    const session = await run(['head', '-c', '400000', '/dev/zero']);
    let size = 0;
    let over = false;
    void session.exitCode.then(() => (over = true));
    await systemClock.sleep(700);
    expect(over).toBe(false);
    for await (const chunk of session.stdout) size += chunk.length;
    expect(size).toBe(400_000);
    expect(await session.exitCode).toBe(0);
  });

  it('does not wait for a child that holds the pipe, and lets it live', async () => {
    const at = await temporaryDirectory();
    const session = await run(['sh', '-c', 'sleep 60 & echo $! >pid; echo done'], { at });
    expect(await result(session)).toMatchObject({ stdout: 'done\n', exitCode: 0 });
    process.kill(Number(await readFile(join(at, 'pid'), 'utf8')), 'SIGKILL');
  });

  it('has no exit code for what cannot be run', async () => {
    expect(await (await run(['no-such-program'])).exitCode).toBeUndefined();
  });

  it('kills the command and its children before they can take a broken connection for the end of the data', async () => {
    const at = await temporaryDirectory();
    await writeFile(join(at, 'old'), '');
    const session = await run(['sh', '-c', 'cat >part && mv part whole'], { at, stdin: true });
    await session.write(Buffer.from('short'));
    await eventually(async () => (await readFile(join(at, 'part'), 'utf8').catch(() => '')) === 'short');
    session.kill();
    expect(await session.exitCode).toBe(137);
    await eventually(async () => (await findOwnProcesses(at)).length === 0);
    expect(await pathExists(join(at, 'whole'))).toBe(false);
  });
});
