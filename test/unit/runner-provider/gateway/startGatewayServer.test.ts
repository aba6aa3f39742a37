import { once } from 'node:events';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../src/base/result.ts';
import { ask, someBackend, startTestGateway, testLease } from '../../../helpers/gatewayServer.ts';
import { PROVIDER } from '../../../helpers/gatewayStandIn.ts';
import { someDeployment } from '../../../helpers/someDeployment.ts';

type Gateway = Awaited<ReturnType<typeof startTestGateway>>;
const bearer = async ({ tokenFor }: Gateway, ...[leases]: Parameters<Gateway['tokenFor']>) => ({
  headers: { authorization: `Bearer ${await tokenFor(leases)}` },
});

describe('startGatewayServer', () => {
  it('tells anyone who it is and what it has', async () => {
    const { port } = await startTestGateway();
    const bodies = await Promise.all(['/version', '/address', '/status'].map((path) => ask(port, path)));
    expect(bodies.map(({ body }) => JSON.parse(body))).toMatchObject([
      { akash: { version: '1.2.3' } },
      { address: PROVIDER },
      { address: PROVIDER, cluster: { leases: 1 } },
    ]);
  });

  it('speaks TLS 1.3 only, with its certificate whatever name is asked for', async () => {
    const { port, certificate } = await startTestGateway();
    const socket = connect({ host: '127.0.0.1', port, servername: 'anything', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    expect([socket.getProtocol(), socket.getPeerX509Certificate()?.toString().trim()]).toEqual([
      'TLSv1.3',
      certificate.certPem.trim(),
    ]);
    socket.destroy();
    const old = connect({ host: '127.0.0.1', port, maxVersion: 'TLSv1.2', rejectUnauthorized: false });
    await expect(once(old, 'secureConnect')).rejects.toThrow();
  });

  it('takes a manifest by token or by certificate', async () => {
    const taken: Array<[bigint, string]> = [];
    const backend = someBackend({
      acceptManifest: async ({ dseq }, body) => {
        taken.push([dseq, body]);
        return ok(undefined);
      },
    });
    const gateway = await startTestGateway(backend);
    const put = { method: 'PUT', body: '[]' };
    const byToken = await ask(gateway.port, '/deployment/7/manifest', { ...put, ...(await bearer(gateway)) });
    const { certPem: cert, keyPem: key } = gateway.client;
    const byCertificate = await ask(gateway.port, '/deployment/8/manifest', { ...put, cert, key });
    expect([byToken, byCertificate]).toMatchObject([{ status: 200, body: '' }, { status: 200 }]);
    expect(taken).toEqual([
      [7n, '[]'],
      [8n, '[]'],
    ]);
  });

  it('passes on why a manifest was refused', async () => {
    const refusing = someBackend({ acceptManifest: async () => err({ status: 422, message: 'wrong hash' }) });
    const gateway = await startTestGateway(refusing);
    const refused = await ask(gateway.port, '/deployment/7/manifest', { method: 'PUT', ...(await bearer(gateway)) });
    expect(refused).toMatchObject({ status: 422, type: expect.stringContaining('text/plain'), body: 'wrong hash\n' });
  });

  it('reads no body of whom it does not know, and none above 1 MiB', async () => {
    const gateway = await startTestGateway(
      someBackend({ acceptManifest: () => Promise.reject(new RangeError('read')) }),
    );
    const large = { method: 'PUT', body: 'x'.repeat(1024 * 1024 + 1) };
    expect(await ask(gateway.port, '/deployment/7/manifest', { method: 'PUT', body: 'x' })).toMatchObject({
      status: 401,
      type: expect.stringContaining('application/json'),
      body: '{"message":"unauthorized access"}',
    });
    expect(await ask(gateway.port, '/deployment/7/manifest', { ...large, ...(await bearer(gateway)) })).toMatchObject({
      status: 413,
    });
  });

  it('answers for a lease: manifest, status, status of a service', async () => {
    const gateway = await startTestGateway();
    const answers = await Promise.all(
      ['manifest', 'status', 'service/runner/status', 'service/other/status'].map(async (path) =>
        ask(gateway.port, `/lease/7/1/1/${path}`, await bearer(gateway)),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    const [manifest, status, service] = answers.slice(0, 3).map(({ body }) => JSON.parse(body));
    expect(manifest).toEqual(someDeployment().manifest);
    expect(status).toMatchObject({ services: { runner: { total: 1 } } });
    expect(service).toMatchObject({ name: 'runner' });
  });

  it('knows nothing of other leases, and refuses what a token does not allow', async () => {
    const gateway = await startTestGateway();
    const logsOnly = { access: 'scoped', scope: ['logs'] } as const;
    const answers = [
      await ask(gateway.port, '/lease/8/1/1/status', await bearer(gateway)),
      await ask(gateway.port, '/lease/7/1/1/status', await bearer(gateway, { ...logsOnly, scope: ['logs'] })),
      await ask(gateway.port, '/lease/x/1/1/status', await bearer(gateway)),
      await ask(gateway.port, '/nowhere'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 401, 400, 404]);
  });

  it('tells a stranger nothing about its own failures', async () => {
    const gateway = await startTestGateway(someBackend({ getFacts: () => Promise.reject(new RangeError('secret')) }));
    expect(await ask(gateway.port, '/status')).toMatchObject({ status: 500, body: 'internal error\n' });
  });

  it('closes with streams and connections open', async () => {
    const gateway = await startTestGateway();
    expect(testLease.provider).toBe(PROVIDER);
    const socket = connect({ host: '127.0.0.1', port: gateway.port, rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    // A reset is as good an end as any.
    const errors: Error[] = [];
    socket.on('error', (error) => errors.push(error));
    const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    await gateway.close();
    await ended;
    expect(errors.filter((error) => 'code' in error && error.code !== 'ECONNRESET')).toEqual([]);
  });
});
