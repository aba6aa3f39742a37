import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { ShellOptions, ShellSession } from '../../../../src/gateway/client/gatewayClient.ts';
import { SILENCE_LIMIT_MS } from '../../../../src/gateway/client/openWebSocket.ts';
import {
  decodeClientFrame,
  encodeServerFrame,
  MAX_FRAME_BYTES,
  type ServerFrame,
} from '../../../../src/gateway/frames.ts';
import { gatewayClientFor, LEASE } from '../../../helpers/gatewayClientFor.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const options: ShellOptions = { service: 'runner', command: ['sh', '-c', 'cat'], stdin: true };
const stdout = (text: string): ServerFrame => ({ kind: 'stdout', bytes: Buffer.from(text) });
const send = (ws: WebSocket, ...frames: ServerFrame[]) => {
  for (const frame of frames) ws.send(encodeServerFrame(frame));
};

describe('openShell', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway.close());

  const open = async (
    onSocket: (ws: WebSocket) => void,
    over: { signal?: AbortSignal; clock?: ReturnType<typeof createManualClock> } = {},
  ): Promise<ShellSession> => {
    const { signal, ...client } = over;
    gateway = await startGatewayStandIn({ certificate, onSocket });
    const opened = await gatewayClientFor(gateway, certificate, client).openShell(LEASE, options, signal);
    if (!opened.ok) throw opened.error;
    return opened.value;
  };
  const read = async (session: ShellSession): Promise<string> => {
    let text = '';
    for await (const { stream, bytes } of session.output) text += `${stream}:${Buffer.from(bytes)};`;
    return text;
  };

  it('asks for the command, gives its output in order and then its exit code', async () => {
    const session = await open((ws) => {
      send(ws, stdout('a'), { kind: 'stderr', bytes: Buffer.from('b') }, stdout('c'));
      ws.send('text is ignored');
      send(ws, { kind: 'result', exitCode: 3 }, stdout('late'));
    });
    expect(await read(session)).toBe('stdout:a;stderr:b;stdout:c;');
    expect(await session.outcome).toEqual({ kind: 'exited', exitCode: 3 });
    expect(gateway.requests[0]?.path).toBe('/lease/7/1/1/shell');
    expect(String(gateway.requests[0]?.query)).toBe('cmd0=sh&cmd1=-c&cmd2=cat&service=runner&podIndex=0&tty=0&stdin=1');
  });

  it.each<[string, ServerFrame, object]>([
    ['exit code 0', { kind: 'result', exitCode: 0 }, { kind: 'exited', exitCode: 0 }],
    [
      'a killed command',
      { kind: 'result', exitCode: 137, message: 'killed' },
      { kind: 'exited', exitCode: 137, message: 'killed' },
    ],
    [
      'a command that could not run',
      { kind: 'result', exitCode: 0, message: 'no such service\n' },
      { kind: 'failed', message: 'no such service' },
    ],
    ['a failure', { kind: 'failure' }, { kind: 'failed' }],
  ])('tells %s as it is', async (_name, frame, outcome) => {
    const session = await open((ws) => send(ws, frame));
    expect(await session.outcome).toEqual(outcome);
    expect(await read(session)).toBe('');
  });

  it.each<[string, (ws: WebSocket) => void]>([
    ['a connection that breaks', () => gateway.dropAll()],
    ['a connection that ends', (ws) => ws.close(1000)],
    ['a connection that is hung up', (ws) => ws.terminate()],
    ['an unknown frame', (ws) => ws.send(Buffer.from([99]))],
    ['an unreadable result', (ws) => ws.send(Buffer.from('f{'))],
  ])('calls %s in mid-output dropped, and keeps what came before', async (_name, end) => {
    const session = await open((ws) => {
      send(ws, stdout('half a '));
      // Once the client has answered, it has read what came before.
      ws.once('pong', () => end(ws));
      ws.ping();
    });
    expect(await read(session)).toBe('stdout:half a ;');
    expect(await session.outcome).toEqual({ kind: 'dropped' });
  });

  it('calls a provider that falls silent dropped', async () => {
    const clock = createManualClock(Date.now());
    const session = await open(() => undefined, { clock });
    await clock.advance(SILENCE_LIMIT_MS);
    expect(await session.outcome).toEqual({ kind: 'dropped' });
    expect(await read(session)).toBe('');
  });

  it('writes in frames of at most 64 KiB, one write after the other', async () => {
    const sizes: number[] = [];
    const chunks: Uint8Array[] = [];
    const session = await open((ws) =>
      ws.on('message', (data) => {
        const frame = decodeClientFrame(data as Buffer);
        if (frame?.kind !== 'stdin') return;
        sizes.push((data as Buffer).length);
        chunks.push(frame.bytes);
        if (Buffer.concat(chunks).length === 400_000) send(ws, { kind: 'result', exitCode: 0 });
      }),
    );
    await Promise.all([session.write(Buffer.alloc(200_000, 'a')), session.write(Buffer.alloc(200_000, 'b'))]);
    expect(await session.outcome).toEqual({ kind: 'exited', exitCode: 0 });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_FRAME_BYTES);
    expect(Buffer.concat(chunks).equals(Buffer.from('a'.repeat(200_000) + 'b'.repeat(200_000)))).toBe(true);
  });

  it('tells the size of the terminal, in order with what is written', async () => {
    const frames: string[] = [];
    const session = await open((ws) =>
      ws.on('message', (data) => {
        // Code 105, then width and height as u16 big-endian (upstream `gateway/rest/router_shell.go`).
        frames.push((data as Buffer).toString('hex'));
        if (frames.length === 3) send(ws, { kind: 'result', exitCode: 0 });
      }),
    );
    await Promise.all([session.write(Buffer.from('a')), session.resize(300, 24), session.write(Buffer.from('b'))]);
    expect(await session.outcome).toEqual({ kind: 'exited', exitCode: 0 });
    expect(frames).toEqual(['6861', '69012c0018', '6862']);
    await expect(session.resize(1, 1)).rejects.toMatchObject({ kind: 'GATEWAY_SHELL_CLOSED' });
  });

  it('holds a writer back while the provider does not read', async () => {
    const paused = Promise.withResolvers<WebSocket>();
    const session = await open((ws) => {
      ws.pause();
      paused.resolve(ws);
    });
    const ws = await paused.promise;
    let written = 0;
    const block = Buffer.alloc(1024 * 1024);
    const writing = (async () => {
      for (; written < 64; written++) await session.write(block);
    })();
    // The kernel's buffers take a few megabytes; then nothing moves until the provider reads.
    let before = -1;
    for (let turns = 0; before !== written || turns < 200; turns++) {
      before = written;
      await new Promise(setImmediate);
    }
    expect(written).toBeLessThan(64);
    ws.resume();
    await writing;
    session.close();
  });

  it('holds the provider back while nobody reads, and loses nothing', async () => {
    const blocks = 200;
    const block = Buffer.alloc(60_000, 'x');
    let handedOver = 0;
    const session = await open((ws) => {
      for (let count = 0; count < blocks; count++) {
        ws.send(encodeServerFrame({ kind: 'stdout', bytes: block }), () => handedOver++);
      }
      send(ws, { kind: 'result', exitCode: 0 });
    });
    let before = -1;
    for (let turns = 0; before !== handedOver || turns < 200; turns++) {
      before = handedOver;
      await new Promise(setImmediate);
    }
    expect(handedOver).toBeLessThan(blocks);
    let length = 0;
    for await (const { bytes } of session.output) length += bytes.length;
    expect(length).toBe(blocks * block.length);
    expect(await session.outcome).toEqual({ kind: 'exited', exitCode: 0 });
  });

  it('throws output away when its reader has left, and still tells the outcome', async () => {
    const session = await open((ws) => {
      for (let count = 0; count < 50; count++) send(ws, stdout('x'.repeat(60_000)));
      send(ws, { kind: 'result', exitCode: 5 });
    });
    for await (const { bytes } of session.output) {
      expect(bytes.length).toBe(60_000);
      break;
    }
    expect(await session.outcome).toEqual({ kind: 'exited', exitCode: 5 });
  });

  it('takes no input any more when it is over', async () => {
    const session = await open((ws) => send(ws, { kind: 'result', exitCode: 0 }));
    await session.outcome;
    await expect(session.write(Buffer.from('x'))).rejects.toMatchObject({ kind: 'GATEWAY_SHELL_CLOSED' });
  });

  it('lets a writer go when the connection breaks', async () => {
    const session = await open((ws) => {
      ws.pause();
      ws.send(encodeServerFrame(stdout('ready')));
    });
    const writing = (async () => {
      for (;;) await session.write(Buffer.alloc(1024 * 1024));
    })();
    const refusal = expect(writing).rejects.toMatchObject({ kind: 'GATEWAY_SHELL_CLOSED' });
    for await (const _output of session.output) gateway.dropAll();
    await refusal;
  });

  it('ends when it is closed, without a claim about the command', async () => {
    const session = await open(() => undefined);
    session.close();
    expect(await session.outcome).toEqual({ kind: 'dropped' });
    expect(await read(session)).toBe('');
  });

  it('ends when the signal aborts', async () => {
    const stop = new AbortController();
    const session = await open((ws) => send(ws, stdout('a')), { signal: stop.signal });
    const reading = (async () => {
      for await (const _output of session.output) stop.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(await session.outcome).toEqual({ kind: 'dropped' });
  });

  it('gives back a refusal, and sends no command with an empty word', async () => {
    gateway = await startGatewayStandIn({ certificate, upgradeRefusal: { status: 400 } });
    const client = gatewayClientFor(gateway, certificate);
    expect(await client.openShell(LEASE, options)).toMatchObject({
      ok: false,
      error: { status: 400, kind: 'refused' },
    });
    const empty = client.openShell(LEASE, { ...options, command: ['sh', ''] });
    await expect(empty).rejects.toMatchObject({ kind: 'GATEWAY_ARGUMENT_EMPTY' });
    expect(gateway.requests).toHaveLength(1);
  });
});
