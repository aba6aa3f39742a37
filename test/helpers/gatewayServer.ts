import { request } from 'node:https';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import { ok } from '../../src/base/result.ts';
import { createCertificate } from '../../src/chain/certificate/createCertificate.ts';
import type { LeaseId } from '../../src/chain/protocol/ids.ts';
import type { LeasesClaim } from '../../src/gateway/jwt/claims.ts';
import { createToken } from '../../src/gateway/jwt/createToken.ts';
import type { GatewayBackend } from '../../src/runner-provider/gateway/gatewayBackend.ts';
import { startGatewayServer } from '../../src/runner-provider/gateway/startGatewayServer.ts';
import { PROVIDER, TENANT } from './gatewayStandIn.ts';
import { someDeployment } from './someDeployment.ts';
import { createTokenWallet } from './tokenWallet.ts';

/** A lease between the two of the stand-in. */
export const testLease: LeaseId = { owner: TENANT, dseq: 7n, gseq: 1, oseq: 1, provider: PROVIDER };

/** What a test does not say otherwise: one lease with a manifest, whose service runs nowhere. */
export function someBackend(more: Partial<GatewayBackend> = {}): GatewayBackend {
  const group = someDeployment().manifest[0]!;
  return {
    provider: PROVIDER,
    publicHostname: '127.0.0.1',
    version: '1.2.3',
    executor: {
      findServices: async () => [],
      findLogs: async () => undefined,
      exec: async () => ({ ok: false, error: { kind: 'no-replica', message: 'not running' } }),
    },
    acceptManifest: async () => ok(undefined),
    findManifest: async (lease) => (lease.dseq === 7n ? { lease, version: 'v1', group } : undefined),
    getFacts: async () => ({
      address: PROVIDER,
      publicHostname: '127.0.0.1',
      leases: 1,
      orders: 0,
      deployments: 1,
      nodes: [],
      active: [],
      pending: [],
    }),
    ...more,
  };
}

/** A gateway on the loopback, with a tenant that has a key and a client certificate. It ends with the test. */
export async function startTestGateway(backend: GatewayBackend = someBackend()) {
  const wallet = createTokenWallet(TENANT);
  const parts = { clock: systemClock, random: systemRandom };
  const certificate = await createCertificate({ address: PROVIDER, hosts: ['127.0.0.1'], ...parts });
  const client = await createCertificate({ address: TENANT, ...parts });
  const server = await startGatewayServer({
    host: '127.0.0.1',
    port: 0,
    certificate,
    auth: {
      findPublicKey: async (address) => (address === TENANT ? wallet.publicKey : undefined),
      listCertificates: async ({ owner, serial }) =>
        owner === TENANT && serial === client.serial ? [{ ...client, owner, state: 'valid' }] : [],
      clock: systemClock,
    },
    backend,
    clock: systemClock,
    logger: silentLogger,
  });
  onTestFinished(() => server.close());
  const tokenFor = (leases: LeasesClaim = { access: 'full' }) => createToken({ wallet, clock: systemClock, leases });
  return { ...server, certificate, client, tokenFor };
}

export interface TestAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** One request over TLS, without a look at the server's certificate. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; body?: string; headers?: Record<string, string>; cert?: string; key?: string } = {},
): Promise<TestAnswer> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, rejectUnauthorized: false, agent: false, ...rest },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body: text }),
        );
      },
    );
    sent.on('error', reject).end(body);
  });
}
