import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { version } from '../../src/cli/version.ts';

const built = existsSync('dist/cli.js');

function start(...args: string[]) {
  const child = spawn(process.execPath, ['bin/akash-runner.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function run(...args: string[]) {
  const child = start(...args);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

describe.skipIf(!built)('akash-runner as it is shipped (needs dist/cli.js)', () => {
  it('knows its version and its commands', async () => {
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const command of ['devnet', 'provider', 'reap']) expect(stdout).toContain(command);
  });

  it.each([
    ['an unknown command', ['rent']],
    ['an option without its value', ['devnet', 'start', '--port']],
    ['a wallet that was not given', ['reap', '--node', 'http://127.0.0.1:1', '--chain-id', 'c', '--repository', 'o/r']],
    ['a file that is not there', ['devnet', 'start', '--genesis', 'no-such-file.json']],
  ])('refuses %s with exit code 2 and a sentence', async (_, args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n').length).toBeLessThan(4);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends a devnet in good order at %s', async (signal) => {
    const ports = ['--port', '0', '--grpc-port', '0', '--rest-port', '0'];
    const child = start('devnet', 'start', '--accounts', '1', '--output', 'json', ...ports);
    const closed = once(child, 'close');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ready = JSON.parse((await lines.next()).value ?? '{}') as Record<string, string>;
    expect(ready).toMatchObject({ event: 'ready', rpc: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
    child.kill(signal);
    expect(await closed).toEqual([0, null]);
  });
});
