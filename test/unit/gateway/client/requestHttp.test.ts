import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { createPinnedAgent } from '../../../../src/gateway/client/pinnedAgent.ts';
import { MAX_ANSWER_BYTES, readBody, requestHttp } from '../../../../src/gateway/client/requestHttp.ts';
import { connectPinned } from '../../../../src/gateway/tls/connectPinned.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  PROVIDER,
  type StandInAnswer,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';

const never = new AbortController().signal;
const get = { method: 'GET', path: '/status', host: 'provider.example', port: 8443 } as const;
const tooLarge = expect.objectContaining({ kind: 'GATEWAY_RESPONSE_TOO_LARGE' });

describe('requestHttp', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  let agent: ReturnType<typeof createPinnedAgent>;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(async () => {
    agent.destroy();
    await gateway.close();
  });

  const start = async (answer: () => StandInAnswer | undefined) => {
    gateway = await startGatewayStandIn({ certificate, answer });
    const listCertificates = async () => [certificate];
    const pinned = {
      hostUri: gateway.hostUri,
      provider: PROVIDER,
      listCertificates,
      allowPrivate: true,
      clock: systemClock,
    };
    agent = createPinnedAgent(() => connectPinned(pinned, never));
  };

  it('sends method, path, token and body, and gives back status and text', async () => {
    await start(() => ({ status: 422, body: 'nö' }));
    const put = { ...get, method: 'PUT', path: '/deployment/7/manifest', body: '[{"ä":1}]', token: 't' } as const;
    expect(await requestHttp(agent, put, never)).toEqual({ status: 422, body: 'nö' });
    expect(gateway.requests).toMatchObject([
      { method: 'PUT', path: '/deployment/7/manifest', authorization: 'Bearer t', body: '[{"ä":1}]' },
    ]);
  });

  it('sends no token to the open routes', async () => {
    await start(() => ({ status: 200 }));
    await requestHttp(agent, get, never);
    expect(gateway.requests[0]?.authorization).toBeUndefined();
  });

  it('follows no redirect', async () => {
    await start(() => ({ status: 302, headers: { location: 'https://127.0.0.1:1/' } }));
    expect((await requestHttp(agent, get, never)).status).toBe(302);
    expect(gateway.requests).toHaveLength(1);
  });

  it('reads an answer of 1 MiB, and none that is larger', async () => {
    let size = MAX_ANSWER_BYTES;
    await start(() => ({ status: 200, body: 'x'.repeat(size) }));
    expect((await requestHttp(agent, get, never)).body).toHaveLength(size);
    size++;
    await expect(requestHttp(agent, get, never)).rejects.toEqual(tooLarge);
  });

  it('stops when the signal aborts', async () => {
    const stop = new AbortController();
    await start(() => void stop.abort(new Error('enough')));
    await expect(requestHttp(agent, get, stop.signal)).rejects.toThrow('enough');
  });

  it('says when the connection broke', async () => {
    await start(() => void gateway.dropAll());
    await expect(requestHttp(agent, get, never)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(gateway.requests).toHaveLength(1);
  });

  it('replaces a kept connection that broke when it was used again', async () => {
    let breaks = false;
    await start(() => {
      if (!breaks) return { status: 200 };
      breaks = false;
      gateway.dropAll();
      return undefined;
    });
    await requestHttp(agent, get, never);
    breaks = true;
    expect((await requestHttp(agent, get, never)).status).toBe(200);
    expect(gateway.connections()).toBe(2);
  });
});

describe('readBody', () => {
  const bodyOf = (...chunks: string[]) => Readable.from(chunks.map(Buffer.from)) as IncomingMessage;

  it('joins what comes, up to the limit', async () => {
    expect(await readBody(bodyOf('ab', 'c'), '/x', 3)).toBe('abc');
    await expect(readBody(bodyOf('ab', 'cd'), '/x', 3)).rejects.toEqual(tooLarge);
  });
});
