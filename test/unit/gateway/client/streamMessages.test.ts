import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/base/result.ts';
import type { DialGateway } from '../../../../src/gateway/client/dialGateway.ts';
import type { GatewaySocket } from '../../../../src/gateway/client/openWebSocket.ts';
import { streamMessages } from '../../../../src/gateway/client/streamMessages.ts';
import { LEASE } from '../../../helpers/gatewayClientFor.ts';
import { collect } from '../../../helpers/runnerProvider.ts';

const never = new AbortController().signal;
const request = { follow: true, services: [] };

/** A connection that has brought these messages, and then ended with this code. */
function dialOf(messages: readonly string[], code: number, orderly = true) {
  const calls: string[] = [];
  const note = (call: string) => () => void calls.push(call);
  const socket: GatewaySocket = {
    send: async () => undefined,
    pause: note('pause'),
    resume: note('resume'),
    close: note('close'),
  };
  const dial: DialGateway = async (route, handlers) => {
    calls.push(`${route.path}?${route.query}`);
    for (const message of messages) handlers.onMessage(socket, Buffer.from(message), false);
    handlers.onEnd({ code, reason: '', orderly });
    return ok(socket);
  };
  return { dial, calls };
}

// What the routes make of it is tested with them, over real connections: streamLogs.test.ts, streamEvents.test.ts.
describe('streamMessages', () => {
  it('gives what could be read of the route that was asked for', async () => {
    const { dial, calls } = dialOf(['a', 'b'], 1000);
    const decode = (text: string) => text.toUpperCase();
    const stream = streamMessages(dial, { route: 'events', id: LEASE, request, decode }, never);
    expect(calls).toEqual([]);
    expect(await collect(stream)).toEqual(['A', 'B']);
    expect([await stream.end, calls]).toEqual([{ kind: 'ended' }, ['/lease/7/1/1/kubeevents?follow=true', 'close']]);
  });

  it('ends at the first message that cannot be read', async () => {
    const { dial } = dialOf(['a', '?', 'b'], 1000);
    const decode = (text: string) => (text === '?' ? undefined : text);
    const stream = streamMessages(dial, { route: 'logs', id: LEASE, request, decode }, never);
    await collect(stream);
    expect(await stream.end).toMatchObject({ kind: 'failed', failure: { kind: 'untrusted' } });
  });

  it('holds the connection back while much is unread', async () => {
    const { dial, calls } = dialOf(
      Array.from({ length: 20 }, () => 'x'.repeat(20_000)),
      1006,
      false,
    );
    const stream = streamMessages(dial, { route: 'logs', id: LEASE, request, decode: (text) => text }, never);
    expect(await collect(stream)).toHaveLength(20);
    expect([await stream.end, calls.slice(1)]).toEqual([{ kind: 'dropped' }, ['pause', 'resume', 'close']]);
  });
});
