import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../../../../src/base/clock.ts';
import { err } from '../../../../src/base/result.ts';
import { createToken } from '../../../../src/gateway/jwt/createToken.ts';
import { createUpgradeHandler } from '../../../../src/runner-provider/gateway/createUpgradeHandler.ts';
import { PROVIDER, TENANT } from '../../../helpers/gatewayStandIn.ts';
import { createNotingLogger } from '../../../helpers/runnerProvider.ts';
import { createTokenWallet } from '../../../helpers/tokenWallet.ts';

const wallet = createTokenWallet(TENANT);

async function startServer(findPublicKey = async (): Promise<Uint8Array | undefined> => wallet.publicKey) {
  const { logger } = createNotingLogger();
  const stop = new AbortController();
  const streams = {
    executor: {
      findLogs: async () => undefined,
      findServices: async () => undefined,
      exec: async () => err({ kind: 'no-replica', message: '' } as const),
    },
    clock: systemClock,
    logger,
  };
  const auth = { findPublicKey, listCertificates: async () => [], clock: systemClock };
  const server = createServer();
  server.on('upgrade', createUpgradeHandler({ provider: PROVIDER, auth, streams, logger, signal: stop.signal }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, stop };
}

async function connect(port: number, path: string, scope: 'logs' | 'events' | 'none' = 'logs') {
  const token =
    scope === 'none'
      ? 'x'
      : await createToken({ wallet, clock: systemClock, leases: { access: 'scoped', scope: [scope] } });
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } });
  onTestFinished(() => socket.terminate());
  socket.on('error', () => undefined);
  return new Promise<{ status: number; type?: string; socket: WebSocket }>((resolve) => {
    socket.on('unexpected-response', (_, response) =>
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', socket }),
    );
    socket.on('open', () => resolve({ status: 101, socket }));
  });
}

describe('createUpgradeHandler', () => {
  it('opens a stream for whom it is meant', async () => {
    const { port } = await startServer();
    const { status, socket } = await connect(port, '/lease/7/1/1/logs');
    expect(status).toBe(101);
    expect((await once(socket, 'close'))[0]).toBe(4001);
  });

  it.each([
    ['/lease/7/1/1/shell?cmd0=true', 'logs', 401, 'application/json'],
    ['/lease/7/1/1/logs', 'none', 401, 'application/json'],
    ['/lease/7/1/1/logs?tail=x', 'logs', 400, 'text/plain'],
    ['/lease/0/1/1/logs', 'logs', 400, 'text/plain'],
    ['/lease/7/1/1/status', 'logs', 404, 'text/plain'],
    ['/other', 'logs', 404, 'text/plain'],
  ] as const)('refuses %s with the scope %s: %i', async (path, scope, status, type) => {
    const { port } = await startServer();
    const refused = await connect(port, path, scope);
    expect([refused.status, refused.type]).toEqual([status, expect.stringContaining(type)]);
  });

  it('says that it failed when the chain cannot be read', async () => {
    const { port } = await startServer(() => Promise.reject(new RangeError('down')));
    expect((await connect(port, '/lease/7/1/1/logs')).status).toBe(500);
  });

  it('ends all streams when the gateway closes', async () => {
    const { port, stop } = await startServer();
    const { socket } = await connect(port, '/lease/7/1/1/kubeevents?follow=true', 'events');
    const closed = once(socket, 'close');
    stop.abort();
    await closed;
  });
});
