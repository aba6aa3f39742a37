import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { LogStream } from '../../../../src/gateway/client/gatewayClient.ts';
import { encodeLogLine } from '../../../../src/gateway/logLine.ts';
import { gatewayClientFor, LEASE } from '../../../helpers/gatewayClientFor.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  type StandInAnswer,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';

const line = (message: string) => encodeLogLine({ name: 'runner-0', message });

describe('streamLogs', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway.close());

  const stream = async (
    onSocket: (ws: WebSocket) => void,
    over: { follow?: boolean; signal?: AbortSignal; upgradeRefusal?: StandInAnswer } = {},
  ): Promise<LogStream> => {
    const { upgradeRefusal, signal, follow = true } = over;
    gateway = await startGatewayStandIn({ certificate, onSocket, ...(upgradeRefusal && { upgradeRefusal }) });
    const client = gatewayClientFor(gateway, certificate);
    return client.streamLogs(LEASE, { follow, tail: 10, service: 'runner' }, signal);
  };
  const read = async (logs: LogStream): Promise<string[]> => {
    const messages: string[] = [];
    for await (const one of logs) messages.push(`${one.name} ${one.message}`);
    return messages;
  };
  /** Sends a line, and does the rest when the client has read it. */
  const afterLine = (rest: (ws: WebSocket) => void) => (ws: WebSocket) => {
    ws.send(line('a'));
    ws.once('pong', () => rest(ws));
    ws.ping();
  };

  it('asks only when it is read, and gives the lines', async () => {
    const logs = await stream((ws) => {
      ws.send(line('a'));
      ws.send(line('b'));
      ws.close(1000);
    });
    expect(gateway.requests).toEqual([]);
    expect(await read(logs)).toEqual(['runner-0 a', 'runner-0 b']);
    expect(await logs.end).toEqual({ kind: 'ended' });
    expect(gateway.requests[0]?.path).toBe('/lease/7/1/1/logs');
    expect(String(gateway.requests[0]?.query)).toBe('follow=true&tail=10&service=runner');
  });

  it.each([
    [4000, { status: 500, kind: 'unavailable', message: 'why' }],
    [4001, { status: 404, kind: 'no-lease', message: 'why' }],
    [4002, { status: 503, kind: 'unavailable', message: 'why' }],
  ])('tells why the provider closed it with %d', async (code, failure) => {
    const logs = await stream((ws) => ws.close(code, 'why'));
    expect(await read(logs)).toEqual([]);
    expect(await logs.end).toEqual({ kind: 'failed', failure });
  });

  it('calls a broken connection dropped', async () => {
    const logs = await stream(
      afterLine(() => gateway.dropAll()),
      { follow: false },
    );
    expect(await read(logs)).toEqual(['runner-0 a']);
    expect(await logs.end).toEqual({ kind: 'dropped' });
  });

  it.each([
    [false, 'ended'],
    [true, 'dropped'],
  ])('reads a hang-up without a close frame, when follow is %s, as %s', async (follow, kind) => {
    const logs = await stream(
      afterLine((ws) => ws.terminate()),
      { follow },
    );
    expect(await read(logs)).toEqual(['runner-0 a']);
    expect(await logs.end).toEqual({ kind });
  });

  it('tells a refusal', async () => {
    const logs = await stream(() => undefined, {
      upgradeRefusal: { status: 401, body: '{"message":"JWT is expired"}' },
    });
    expect(await read(logs)).toEqual([]);
    expect(await logs.end).toMatchObject({ kind: 'failed', failure: { status: 401, kind: 'unauthorized' } });
  });

  it('distrusts a provider that sends no lines', async () => {
    const logs = await stream((ws) => {
      ws.send(line('a'));
      ws.send('nonsense');
    });
    expect(await read(logs)).toEqual(['runner-0 a']);
    expect(await logs.end).toMatchObject({ kind: 'failed', failure: { kind: 'untrusted' } });
  });

  it('closes the connection when its reader leaves', async () => {
    const closed = Promise.withResolvers<number>();
    const logs = await stream((ws) => {
      ws.on('close', closed.resolve);
      ws.send(line('a'));
    });
    for await (const one of logs) {
      expect(one.message).toBe('a');
      break;
    }
    expect(await closed.promise).toBe(1000);
    expect(await logs.end).toEqual({ kind: 'ended' });
  });

  it('holds the provider back while nobody reads, and loses nothing', async () => {
    const count = 300;
    const logs = await stream((ws) => {
      for (let sent = 0; sent < count; sent++) ws.send(line(`${sent} ${'x'.repeat(20_000)}`));
      ws.close(1000);
    });
    let next = 0;
    for await (const one of logs) {
      expect(one.message.startsWith(`${next++} `)).toBe(true);
      await new Promise(setImmediate);
    }
    expect(next).toBe(count);
  });

  it('throws the reason when the signal aborts', async () => {
    const stop = new AbortController();
    const logs = await stream((ws) => ws.send(line('a')), { signal: stop.signal });
    const reading = (async () => {
      for await (const _line of logs) stop.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(await logs.end).toEqual({ kind: 'dropped' });
  });
});
