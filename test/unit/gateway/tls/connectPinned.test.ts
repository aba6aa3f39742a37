import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { connectPinned, type PinnedGateway } from '../../../../src/gateway/tls/connectPinned.ts';
import {
  createStandInCertificate,
  type GatewayStandIn,
  OTHER_PROVIDER,
  PROVIDER,
  type StandInCertificate,
  startGatewayStandIn,
} from '../../../helpers/gatewayStandIn.ts';

const never = new AbortController().signal;
const thrown = (kind: string) => expect.objectContaining({ kind });

describe('connectPinned', () => {
  let certificate: StandInCertificate;
  let gateway: GatewayStandIn;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });
  afterEach(() => gateway?.close());

  const start = async (shown = certificate) => {
    gateway = await startGatewayStandIn({ certificate: shown });
  };
  const connect = (over: Partial<PinnedGateway> = {}, signal = never) => {
    const listCertificates = async () => [certificate];
    const given = {
      hostUri: gateway.hostUri,
      provider: PROVIDER,
      listCertificates,
      allowPrivate: true,
      clock: systemClock,
    };
    return connectPinned({ ...given, ...over }, signal);
  };

  it('connects to the provider of the chain, by the server name that asks for its own certificate', async () => {
    await start();
    const asked: string[] = [];
    const listCertificates = async (owner: string) => {
      asked.push(owner);
      return [certificate];
    };
    const socket = await connect({ listCertificates });
    expect(socket.getProtocol()).toBe('TLSv1.3');
    expect(gateway.serverNames).toEqual(['mtls.127.0.0.1']);
    expect(asked).toEqual([PROVIDER]);
    socket.destroy();
  });

  it('asks the chain anew for each connection, so a revocation counts at once', async () => {
    await start();
    let state = 'valid';
    const listCertificates = async () => [{ ...certificate, state }];
    (await connect({ listCertificates })).destroy();
    state = 'revoked';
    await expect(connect({ listCertificates })).rejects.toEqual(thrown('GATEWAY_CERTIFICATE_REFUSED'));
  });

  it('refuses a man in the middle who copies name and serial', async () => {
    await start(await createStandInCertificate());
    await expect(connect()).rejects.toEqual(thrown('GATEWAY_CERTIFICATE_REFUSED'));
    expect(gateway.requests).toEqual([]);
  });

  it("refuses another provider's certificate, though that one is on the chain", async () => {
    const other = await createStandInCertificate({ address: OTHER_PROVIDER });
    await start(other);
    const listCertificates = async () => [other];
    await expect(connect({ listCertificates })).rejects.toEqual(thrown('GATEWAY_CERTIFICATE_REFUSED'));
  });

  it('connects to a private address only where that is allowed, and does not even knock elsewhere', async () => {
    await start();
    await expect(connect({ allowPrivate: false })).rejects.toEqual(thrown('GATEWAY_HOST_REFUSED'));
    const hostUri = `https://provider.example:${gateway.port}`;
    const lookUp = async () => ['127.0.0.1'];
    await expect(connect({ allowPrivate: false, hostUri, lookUp })).rejects.toEqual(thrown('GATEWAY_HOST_REFUSED'));
    expect(gateway.connections()).toBe(0);
    (await connect({ hostUri, lookUp })).destroy();
    expect(gateway.serverNames).toEqual(['mtls.provider.example']);
  });

  it('looks a name up once and connects to what it found', async () => {
    await start();
    let lookUps = 0;
    const lookUp = async () => [++lookUps === 1 ? '127.0.0.1' : '127.0.0.2'];
    (await connect({ hostUri: `https://provider.example:${gateway.port}`, lookUp })).destroy();
    expect(lookUps).toBe(1);
  });

  it('goes on to the next address when one does not answer', async () => {
    await start();
    const lookUp = async () => ['127.0.0.2', '127.0.0.1'];
    (await connect({ hostUri: `https://provider.example:${gateway.port}`, lookUp })).destroy();
  });

  it('says when nobody answers, the name is unknown, or no TLS is spoken', async () => {
    await start();
    const nobody = createServer((socket) => socket.resume().end('220 hello\r\n'));
    await once(nobody.listen(0, '127.0.0.1'), 'listening');
    const { port } = nobody.address() as { port: number };
    const hostUri = `https://127.0.0.1:${port}`;
    await expect(connect({ hostUri })).rejects.toEqual(thrown('GATEWAY_UNREACHABLE'));
    await once(nobody.close(), 'close');
    await expect(connect({ hostUri })).rejects.toEqual(thrown('GATEWAY_UNREACHABLE'));
    const failing = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const unknown = { hostUri: 'https://provider.example', lookUp: failing };
    await expect(connect(unknown)).rejects.toMatchObject({
      kind: 'GATEWAY_UNREACHABLE',
      args: { problem: 'ENOTFOUND' },
    });
    await expect(connect({ ...unknown, lookUp: async () => [] })).rejects.toEqual(thrown('GATEWAY_UNREACHABLE'));
  });

  it('stops when the signal aborts, even while the chain is asked', async () => {
    await start();
    const stop = new AbortController();
    const listCertificates = () => {
      stop.abort(new Error('enough'));
      return new Promise<never>(() => undefined);
    };
    await expect(connect({ listCertificates }, stop.signal)).rejects.toThrow('enough');
    await expect(connect({}, stop.signal)).rejects.toThrow('enough');
  });
});
