import { describe, expect, it, vi } from 'vitest';
import { err, ok } from '../../../../src/base/result.ts';
import { decodeServerFrame, encodeClientFrame } from '../../../../src/gateway/frames.ts';
import type { ExecSession, Executor } from '../../../../src/runner-provider/executor/executor.ts';
import { serveShell } from '../../../../src/runner-provider/gateway/serveShell.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';

async function* chunksOf(...chunks: string[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function open(
  session: Partial<ExecSession>,
  options: { stdin?: boolean; refusal?: string; left?: boolean } = {},
) {
  const pair = await openSocketPair();
  const written: string[] = [];
  const kill = vi.fn();
  const full: ExecSession = {
    stdout: chunksOf(),
    stderr: chunksOf(),
    exitCode: Promise.resolve(0),
    write: async (bytes) => void written.push(Buffer.from(bytes).toString()),
    kill,
    ...session,
  };
  const exec: Executor['exec'] = async () =>
    options.refusal ? err({ kind: 'no-replica', message: options.refusal }) : ok(full);
  const flow = { pause: vi.fn(() => pair.server.pause()), resume: vi.fn(() => pair.server.resume()) };
  const request = { command: ['true'], service: 'runner', podIndex: 0, stdin: options.stdin ?? true, tty: false };
  const left = new AbortController();
  if (options.left) left.abort();
  const served = serveShell(pair.server, { exec }, { lease: someLease, request, flow }, left.signal);
  const frames = async () => {
    await served;
    await pair.closed;
    return pair.received.map(({ bytes }) => decodeServerFrame(bytes));
  };
  return { ...pair, written, kill, flow, left, frames };
}

describe('serveShell', () => {
  it('sends both outputs, then the exit code, and ends', async () => {
    const { frames, closed } = await open({
      stdout: chunksOf('out'),
      stderr: chunksOf('err'),
      exitCode: Promise.resolve(3),
    });
    const sent = await frames();
    expect(sent.at(-1)).toEqual({ kind: 'result', exitCode: 3 });
    expect(sent).toContainEqual({ kind: 'stdout', bytes: Buffer.from('out') });
    expect(sent).toContainEqual({ kind: 'stderr', bytes: Buffer.from('err') });
    expect(await closed).toBe(1000);
  });

  it('cuts large outputs into frames of at most 64 KiB', async () => {
    const { frames, received } = await open({ stdout: chunksOf('x'.repeat(150_000)) });
    await frames();
    expect(received.map(({ bytes }) => bytes.length)).toEqual([
      65_536,
      65_536,
      150_000 - 2 * 65_535 + 1,
      expect.any(Number),
    ]);
  });

  it('passes input on in order, holding the tenant back meanwhile, until a frame that it does not know', async () => {
    const gate = Promise.withResolvers<number>();
    const shell = await open({ exitCode: gate.promise });
    shell.client.send('text means nothing');
    for (const text of ['a', 'b']) shell.client.send(encodeClientFrame({ kind: 'stdin', bytes: Buffer.from(text) }));
    shell.client.send(encodeClientFrame({ kind: 'resize', width: 80, height: 24 }));
    shell.client.send(Buffer.from([99]));
    shell.client.send(encodeClientFrame({ kind: 'stdin', bytes: Buffer.from('late') }));
    const seen = new Promise((resolve) => shell.server.on('ping', resolve));
    shell.client.ping();
    await seen;
    gate.resolve(0);
    await shell.frames();
    expect(shell.written).toEqual(['a', 'b']);
    expect(shell.flow.pause).toHaveBeenCalledTimes(2);
    // Once to begin, after each input, and for the end.
    expect(shell.flow.resume).toHaveBeenCalledTimes(4);
  });

  it('ignores input that was not asked for', async () => {
    const gate = Promise.withResolvers<number>();
    const shell = await open({ exitCode: gate.promise }, { stdin: false });
    shell.client.send(encodeClientFrame({ kind: 'stdin', bytes: Buffer.from('a') }));
    const seen = new Promise((resolve) => shell.server.on('ping', resolve));
    shell.client.ping();
    await seen;
    gate.resolve(0);
    await shell.frames();
    expect(shell.written).toEqual([]);
  });

  it('tells why a command cannot be run, and that one could not be', async () => {
    expect(await (await open({}, { refusal: 'not running' })).frames()).toEqual([
      { kind: 'result', exitCode: 0, message: 'not running' },
    ]);
    expect(await (await open({ exitCode: Promise.resolve(undefined) })).frames()).toEqual([{ kind: 'failure' }]);
  });

  it('kills the command of a tenant that leaves, or has left', async () => {
    const gate = Promise.withResolvers<number>();
    const shell = await open({ exitCode: gate.promise });
    expect(shell.kill).not.toHaveBeenCalled();
    shell.left.abort();
    expect(shell.kill).toHaveBeenCalledOnce();
    gate.resolve(137);
    await shell.frames();
    const late = await open({}, { left: true });
    await late.frames();
    expect(late.kill).toHaveBeenCalledOnce();
  });
});
