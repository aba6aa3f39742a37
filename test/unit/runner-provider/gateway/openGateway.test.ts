import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { createCertificate } from '../../../../src/chain/certificate/createCertificate.ts';
import { openGateway } from '../../../../src/runner-provider/gateway/openGateway.ts';
import { someBackend } from '../../../helpers/gatewayServer.ts';
import { PROVIDER } from '../../../helpers/gatewayStandIn.ts';

async function makeOpen() {
  const clock = systemClock;
  const certificate = await createCertificate({ address: PROVIDER, clock, random: systemRandom });
  const auth = { findPublicKey: async () => undefined, listCertificates: async () => [], clock };
  const parts = { host: '127.0.0.1', certificate, auth, backend: someBackend(), clock, logger: silentLogger };
  const around = { state: createMemoryStore(), logger: silentLogger };
  return async (port = 0) => {
    const server = await openGateway({ ...parts, port }, around);
    onTestFinished(() => server.close());
    return server;
  };
}

async function take(port: number) {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
}

describe('openGateway', () => {
  it('comes back to the port where it was, and moves when that is taken', async () => {
    const open = await makeOpen();
    const first = await open();
    await first.close();
    const second = await open();
    expect(second.port).toBe(first.port);
    await second.close();
    await take(first.port);
    expect((await open()).port).not.toBe(first.port);
  });

  it('fails when the port it was told is taken', async () => {
    const open = await makeOpen();
    const { port, close } = await open();
    await close();
    await take(port);
    await expect(open(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
