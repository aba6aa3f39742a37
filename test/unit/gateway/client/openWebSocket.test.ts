import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { systemClock } from '../../../../src/base/clock.ts';
import {
  openWebSocket,
  SILENCE_LIMIT_MS,
  type SocketEnd,
  type SocketRequest,
} from '../../../../src/gateway/client/openWebSocket.ts';
import { connectPinned } from '../../../../src/gateway/tls/connectPinned.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  PROVIDER,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const never = new AbortController().signal;
const DROPPED = { code: 1006, reason: '', orderly: false };

describe('openWebSocket', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway.close());

  const start = async (over: Partial<Parameters<typeof startGatewayStandIn>[0]>) => {
    gateway = await startGatewayStandIn({ certificate, ...over });
  };
  const connect = () =>
    connectPinned(
      {
        hostUri: gateway.hostUri,
        provider: PROVIDER,
        listCertificates: async () => [certificate],
        allowPrivate: true,
        clock: systemClock,
      },
      never,
    );
  const open = async (over: Partial<SocketRequest> = {}) => {
    const received: string[] = [];
    const first = Promise.withResolvers<void>();
    const end = Promise.withResolvers<SocketEnd>();
    const address = { host: '127.0.0.1', port: gateway.port };
    const request = { ...address, path: '/lease/7/1/1/logs?x=1', token: 't', clock: systemClock, signal: never };
    const opened = await openWebSocket(
      await connect(),
      { ...request, ...over },
      {
        onMessage: (_socket, message, binary) => {
          received.push(`${binary ? 'binary' : 'text'} ${message}`);
          first.resolve();
        },
        onEnd: end.resolve,
      },
    );
    return { opened, received, first: first.promise, end: end.promise };
  };
  const socketOf = async (over: Partial<SocketRequest> = {}) => {
    const { opened, ...rest } = await open(over);
    if (!opened.ok) throw opened.error;
    return { socket: opened.value, ...rest };
  };

  it('asks with the token, takes what comes with the upgrade, and ends in order', async () => {
    await start({
      onSocket: (ws) => {
        ws.send('a');
        ws.send(Buffer.from('b'));
        ws.close(4001, 'gone');
      },
    });
    const { received, end } = await socketOf();
    expect(await end).toMatchObject({ code: 4001, reason: 'gone' });
    expect(received).toEqual(['text a', 'binary b']);
    expect(gateway.requests).toMatchObject([{ path: '/lease/7/1/1/logs', authorization: 'Bearer t' }]);
    expect(gateway.requests[0]?.query.get('x')).toBe('1');
  });

  it('sends binary messages', async () => {
    const came = Promise.withResolvers<[Buffer, boolean]>();
    await start({ onSocket: (ws) => ws.on('message', (data, binary) => came.resolve([data as Buffer, binary])) });
    const { socket, end } = await socketOf();
    await socket.send(Buffer.from('hello'));
    expect(await came.promise).toEqual([Buffer.from('hello'), true]);
    socket.close();
    socket.close();
    expect((await end).code).toBe(1000);
    await expect(socket.send(Buffer.from('late'))).rejects.toThrow();
  });

  it('gives back a refusal', async () => {
    await start({ upgradeRefusal: { status: 404, body: 'lease not found' } });
    const { opened } = await open();
    expect(opened).toEqual({ ok: false, error: { status: 404, kind: 'no-lease', message: 'lease not found' } });
  });

  it('reads no endless refusal', async () => {
    await start({ upgradeRefusal: { status: 500, body: 'x'.repeat(100_000) } });
    await expect(open()).rejects.toMatchObject({ kind: 'GATEWAY_RESPONSE_TOO_LARGE' });
  });

  it('tells a broken connection from one that the provider ended', async () => {
    await start({
      onSocket: (ws) => ws.on('message', (data) => (String(data) === 'end' ? ws.terminate() : gateway.dropAll())),
    });
    const first = await socketOf();
    await first.socket.send(Buffer.from('end'));
    expect(await first.end).toEqual({ ...DROPPED, orderly: true });
    const second = await socketOf();
    await second.socket.send(Buffer.from('break'));
    expect(await second.end).toEqual(DROPPED);
  });

  it('gives up a provider that falls silent, and keeps one that pings', async () => {
    const sockets: WebSocket[] = [];
    await start({ onSocket: (ws) => void sockets.push(ws) });
    const clock = createManualClock();
    const { socket, first, end } = await socketOf({ clock });
    let ended = false;
    void end.then(() => {
      ended = true;
    });
    await clock.advance(SILENCE_LIMIT_MS - 1);
    sockets[0]?.ping();
    sockets[0]?.send('seen');
    await first;
    await clock.advance(SILENCE_LIMIT_MS - 1);
    expect(ended).toBe(false);
    // Our own reading nothing is not the provider's silence.
    socket.pause();
    await clock.advance(5 * SILENCE_LIMIT_MS);
    expect(ended).toBe(false);
    socket.resume();
    await clock.advance(SILENCE_LIMIT_MS);
    expect(await end).toEqual(DROPPED);
    expect(clock.sleepers()).toBe(0);
  });

  it('counts a bare ping as a sign of life', async () => {
    const opening = Promise.withResolvers<WebSocket>();
    await start({ onSocket: opening.resolve });
    const clock = createManualClock();
    const { socket, end } = await socketOf({ clock });
    const ws = await opening.promise;
    await clock.advance(SILENCE_LIMIT_MS - 1);
    ws.ping();
    await once(ws, 'pong');
    await clock.advance(SILENCE_LIMIT_MS - 1);
    socket.close();
    expect((await end).code).toBe(1000);
  });

  it('reads nothing while it is paused', async () => {
    const answered = Promise.withResolvers<void>();
    await start({ onSocket: (ws) => ws.on('message', () => ws.send('answer', () => answered.resolve())) });
    const { socket, received, first } = await socketOf();
    socket.pause();
    await socket.send(Buffer.from('x'));
    await answered.promise;
    await new Promise(setImmediate);
    expect(received).toEqual([]);
    socket.resume();
    await first;
    expect(received).toEqual(['text answer']);
    socket.close();
  });

  it('closes while it is paused', async () => {
    await start({});
    const { socket, end } = await socketOf();
    socket.pause();
    socket.close();
    expect((await end).code).toBe(1000);
  });

  it('refuses a message of more than 1 MiB', async () => {
    await start({ onSocket: (ws) => ws.send(Buffer.alloc(1024 * 1024 + 1)) });
    const { received, end } = await socketOf();
    expect((await end).code).toBe(1006);
    expect(received).toEqual([]);
  });

  it('ends when the signal aborts, before the upgrade and after', async () => {
    await start({});
    const stop = new AbortController();
    const { end } = await socketOf({ signal: stop.signal });
    stop.abort(new Error('enough'));
    expect(await end).toEqual(DROPPED);
    await expect(open({ signal: stop.signal })).rejects.toThrow('enough');
  });
});
