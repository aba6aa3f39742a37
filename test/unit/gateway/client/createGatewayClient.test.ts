import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import type { GatewayClientOptions } from '../../../../src/gateway/client/createGatewayClient.ts';
import { createGatewayClient } from '../../../../src/gateway/client/createGatewayClient.ts';
import { createToken } from '../../../../src/gateway/jwt/createToken.ts';
import { grants } from '../../../../src/gateway/jwt/grants.ts';
import { rentalClaims } from '../../../../src/gateway/jwt/rentalClaims.ts';
import { verifyToken } from '../../../../src/gateway/jwt/verifyToken.ts';
import { gatewayClientFor, LEASE } from '../../../helpers/gatewayClientFor.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  OTHER_PROVIDER,
  PROVIDER,
  type StandInAnswer,
  type StandInCertificate,
  type StandInRequest,
  startGatewayStandIn,
  TENANT,
} from '../../../helpers/gatewayStandIn.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { createTokenWallet } from '../../../helpers/tokenWallet.ts';

const leaseStatus = { services: {}, forwarded_ports: null, ips: null };
const shell = { service: 'a', command: ['true'], stdin: false };

describe('createGatewayClient', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway?.close());

  const start = async (answer: (request: StandInRequest) => StandInAnswer | undefined, shown = certificate) => {
    gateway = await startGatewayStandIn({ certificate: shown, answer });
  };
  const client = (over: Partial<GatewayClientOptions> = {}) => gatewayClientFor(gateway, certificate, over);

  it('puts a manifest where it belongs, with the token', async () => {
    await start(() => ({ status: 200 }));
    expect(await client().putManifest(7n, '[]')).toEqual({ ok: true, value: undefined });
    expect(gateway.requests).toMatchObject([
      { method: 'PUT', path: '/deployment/7/manifest', body: '[]', authorization: 'Bearer token' },
    ]);
  });

  it.each([
    [404, 'no lease for deployment', 'no-lease'],
    [422, 'manifest version validation failed', 'refused'],
    [401, 'unauthorized access', 'unauthorized'],
    [503, 'kube', 'unavailable'],
    [302, '', 'refused'],
  ])("gives back status %d with the provider's words", async (status, message, kind) => {
    await start(() => ({ status, body: `${message}\n` }));
    expect(await client().putManifest(7n, '[]')).toEqual({ ok: false, error: { status, kind, message } });
  });

  it('reads the words of an error about the token', async () => {
    await start(() => ({ status: 401, body: '{"message":"JWT is expired"}' }));
    const answer = await client().getLeaseStatus(LEASE);
    expect(answer).toEqual({ ok: false, error: { status: 401, kind: 'unauthorized', message: 'JWT is expired' } });
  });

  it('reads the statuses; that of the provider without a token', async () => {
    const providerStatus = { address: PROVIDER };
    await start(({ path }) => ({
      status: 200,
      body: JSON.stringify(path === '/status' ? providerStatus : leaseStatus),
    }));
    expect(await client().getLeaseStatus(LEASE)).toEqual({ ok: true, value: leaseStatus });
    expect(await client().getProviderStatus()).toEqual({ ok: true, value: providerStatus });
    expect(gateway.requests).toMatchObject([
      { path: '/lease/7/1/1/status', authorization: 'Bearer token' },
      { path: '/status', authorization: undefined },
    ]);
  });

  it.each(['', 'x', '{}', '{"services":{"a":1},"forwarded_ports":null,"ips":null}'])(
    'distrusts a provider whose status is "%s"',
    async (body) => {
      await start(() => ({ status: 200, body }));
      const answer = await client().getLeaseStatus(LEASE);
      expect(answer).toMatchObject({
        ok: false,
        error: { kind: 'untrusted', cause: { kind: 'GATEWAY_RESPONSE_INVALID' } },
      });
    },
  );

  it('distrusts a provider whose answer has no end', async () => {
    await start(() => ({ status: 200, body: 'x'.repeat(2_000_000) }));
    const answer = await client().getLeaseStatus(LEASE);
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'untrusted', cause: { kind: 'GATEWAY_RESPONSE_TOO_LARGE' } },
    });
  });

  describe('sends nothing, not even a token, to', () => {
    const untrusted = (kind: string) => ({ ok: false, error: { status: 0, kind: 'untrusted', cause: { kind } } });
    const expectRefusal = async (over: Partial<GatewayClientOptions>, kind: string) => {
      const one = client(over);
      const wanted = untrusted(kind);
      expect(await one.putManifest(7n, '[]')).toMatchObject(wanted);
      expect(await one.openShell(LEASE, shell)).toMatchObject(wanted);
      const logs = one.streamLogs(LEASE, { follow: true });
      for await (const line of logs) expect(line).toBeUndefined();
      expect(await logs.end).toMatchObject({ kind: 'failed', failure: wanted.error });
      expect(gateway.requests).toEqual([]);
    };

    it('a man in the middle', async () => {
      await start(() => ({ status: 200 }), await createStandInCertificate());
      await expectRefusal({}, 'GATEWAY_CERTIFICATE_REFUSED');
    });

    it('another provider', async () => {
      const other = await createStandInCertificate({ address: OTHER_PROVIDER });
      await start(() => ({ status: 200 }), other);
      await expectRefusal({ listCertificates: async () => [other] }, 'GATEWAY_CERTIFICATE_REFUSED');
    });

    it('a provider whose certificate was revoked', async () => {
      await start(() => ({ status: 200 }));
      const listCertificates = async () => [{ ...certificate, state: 'revoked' }];
      await expectRefusal({ listCertificates }, 'GATEWAY_CERTIFICATE_REFUSED');
    });

    it.each([
      { allowPrivateHosts: false, chainId: 'akash-runner-devnet' },
      { allowPrivateHosts: true, chainId: 'akashnet-2' },
      { allowPrivateHosts: true, chainId: 'sandbox-2' },
    ])('a private address with %j', async (over) => {
      await start(() => ({ status: 200 }));
      await expectRefusal(over, 'GATEWAY_HOST_REFUSED');
      const hostUri = `https://provider.example:${gateway.port}`;
      await expectRefusal({ ...over, hostUri, lookUp: async () => ['127.0.0.1'] }, 'GATEWAY_HOST_REFUSED');
      await expectRefusal({ ...over, hostUri: `https://2130706433:${gateway.port}` }, 'GATEWAY_HOST_REFUSED');
      expect(gateway.connections()).toBe(0);
    });

    it('what is no host URI', async () => {
      await start(() => ({ status: 200 }));
      await expectRefusal({ hostUri: 'http://127.0.0.1:8080' }, 'GATEWAY_URI_INVALID');
    });
  });

  it('takes a provider that is down, or breaks off, as unavailable', async () => {
    await start(() => void gateway.dropAll());
    const one = client();
    const wanted = { ok: false, error: { status: 0, kind: 'unavailable', cause: { kind: 'GATEWAY_UNREACHABLE' } } };
    expect(await one.putManifest(7n, '[]')).toMatchObject(wanted);
    await gateway.close();
    expect(await one.putManifest(7n, '[]')).toMatchObject(wanted);
    expect(await one.openShell(LEASE, shell)).toMatchObject(wanted);
    await start(() => ({ status: 200 }));
  });

  it('waits two minutes and more for a manifest, half a minute for a status', async () => {
    const asked = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await start(({ method }) => void asked[method === 'PUT' ? 0 : 1]?.resolve());
    const clock = createManualClock(Date.now());
    const one = client({ clock });
    const put = one.putManifest(7n, '[]');
    const get = one.getLeaseStatus(LEASE);
    await Promise.all(asked.map((each) => each.promise));
    const late = { ok: false, error: { status: 0, kind: 'unavailable', cause: { kind: 'DEADLINE_EXCEEDED' } } };
    await clock.advance(30_000);
    expect(await get).toMatchObject(late);
    await clock.advance(90_000);
    expect(await Promise.race([put, 'waiting'])).toBe('waiting');
    await clock.advance(10_000);
    expect(await put).toMatchObject(late);
    expect(clock.sleepers()).toBe(0);
  });

  it('gives up a connection and an upgrade that take too long', async () => {
    await start(() => undefined);
    const clock = createManualClock(Date.now());
    const asked = Promise.withResolvers<void>();
    const listCertificates = () => {
      asked.resolve();
      return new Promise<never>(() => undefined);
    };
    const opening = client({ clock, listCertificates }).openShell(LEASE, shell);
    await asked.promise;
    await clock.advance(15_000);
    expect(await opening).toMatchObject({
      ok: false,
      error: { kind: 'unavailable', cause: { kind: 'DEADLINE_EXCEEDED' } },
    });
  });

  it('throws the reason of the signal, and the faults of its own side', async () => {
    const stop = new AbortController();
    await start(() => void stop.abort(new Error('enough')));
    await expect(client().putManifest(7n, '[]', stop.signal)).rejects.toThrow('enough');
    await expect(client().openShell(LEASE, shell, stop.signal)).rejects.toThrow('enough');
    const token = () => Promise.reject(new TypeError('no wallet'));
    await expect(client({ token }).putManifest(7n, '[]')).rejects.toThrow('no wallet');
    await expect(client({ token }).openShell(LEASE, shell)).rejects.toThrow('no wallet');
    const listCertificates = () => Promise.reject(new TypeError('a fault'));
    await expect(client({ listCertificates }).putManifest(7n, '[]')).rejects.toThrow('a fault');
  });

  it('asks four things at a time at most', async () => {
    await start(() => ({ status: 200, body: JSON.stringify(leaseStatus) }));
    const one = client();
    const answers = await Promise.all(Array.from({ length: 20 }, () => one.getLeaseStatus(LEASE)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(gateway.connections()).toBeLessThanOrEqual(8);
  });

  it('sends a token that the provider accepts for this rental, and for no other', async () => {
    const wallet = createTokenWallet(TENANT);
    const leases = rentalClaims(PROVIDER, LEASE.dseq, ['runner']);
    await start(() => ({ status: 200 }));
    const token = () => createToken({ wallet, clock: systemClock, leases });
    const { hostUri } = gateway;
    const listCertificates = async () => [certificate];
    const devnet = { allowPrivateHosts: true, chainId: 'devnet-1', clock: systemClock, logger: silentLogger };
    await createGatewayClient({ hostUri, provider: PROVIDER, listCertificates, token, ...devnet }).putManifest(
      7n,
      '[]',
    );
    const sent = gateway.requests[0]?.authorization?.replace('Bearer ', '') ?? '';
    const verified = await verifyToken(sent, { findPublicKey: async () => wallet.publicKey, now: Date.now() });
    const claims = verified.ok ? verified.value : undefined;
    expect(claims?.iss).toBe(TENANT);
    expect(claims && grants(claims, { provider: PROVIDER, dseq: 7n, scope: 'send-manifest' })).toBe(true);
    expect(claims && grants(claims, { provider: PROVIDER, dseq: 8n, scope: 'send-manifest' })).toBe(false);
  });
});
