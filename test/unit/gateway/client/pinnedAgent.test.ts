import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { createPinnedAgent } from '../../../../src/gateway/client/pinnedAgent.ts';
import { requestHttp } from '../../../../src/gateway/client/requestHttp.ts';
import { connectPinned } from '../../../../src/gateway/tls/connectPinned.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  PROVIDER,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';

const never = new AbortController().signal;
const asked = { method: 'GET', path: '/status', host: '127.0.0.1', port: 1 } as const;

describe('createPinnedAgent', () => {
  let gateway: GatewayStandIn;
  let connects = 0;
  let agent: ReturnType<typeof createPinnedAgent>;
  beforeEach(async () => {
    const certificate = await createStandInCertificate();
    gateway = await startGatewayStandIn({ certificate, answer: () => ({ status: 200, body: '{}' }) });
    const listCertificates = async () => [certificate];
    const pinned = {
      hostUri: gateway.hostUri,
      provider: PROVIDER,
      listCertificates,
      allowPrivate: true,
      clock: systemClock,
    };
    connects = 0;
    agent = createPinnedAgent(() => {
      connects++;
      return connectPinned(pinned, never);
    });
  });
  afterEach(async () => {
    agent.destroy();
    await gateway.close();
  });

  it('keeps its connection between requests', async () => {
    for (let count = 0; count < 3; count++) await requestHttp(agent, asked, never);
    expect([connects, gateway.connections()]).toEqual([1, 1]);
  });

  it('takes every connection from where it was told to, and keeps but one', async () => {
    await Promise.all(Array.from({ length: 6 }, () => requestHttp(agent, asked, never)));
    expect(gateway.connections()).toBe(connects);
    expect(gateway.requests).toHaveLength(6);
    await new Promise(setImmediate);
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);
  });

  it('fails a request with the error of its connection', async () => {
    const failing = createPinnedAgent(() => Promise.reject(new Error('no way')));
    await expect(requestHttp(failing, asked, never)).rejects.toThrow('no way');
  });
});
