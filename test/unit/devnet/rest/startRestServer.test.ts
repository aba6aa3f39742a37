import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import { type RestServer, startRestServer } from '../../../../src/devnet/rest/startRestServer.ts';
import { createTestNode } from '../testNode.ts';

const started: RestServer[] = [];
async function start(options: { port?: number; host?: string; readTimeoutMs?: number } = {}) {
  const { node } = createTestNode();
  const server = await startRestServer({ node, host: '127.0.0.1', port: 0, logger: silentLogger, ...options });
  started.push(server);
  return { server, url: `http://127.0.0.1:${server.port}` };
}

/** What comes back for these bytes until the server hangs up. */
function exchange(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

describe('startRestServer', () => {
  afterEach(() => Promise.all(started.splice(0).map((server) => server.close())));

  it('answers over HTTP', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/cosmos/base/tendermint/v1beta1/syncing`);
    expect([answer.status, await answer.text()]).toEqual([200, '{"syncing":false}']);
    expect(answer.headers.get('x-server-time')).toBe('1700000000');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses a body above the limit, and lives on', async () => {
    const { url } = await start();
    const large = await fetch(`${url}/cosmos/tx/v1beta1/txs`, { method: 'POST', body: 'x'.repeat(1_500_000) });
    expect([large.status, ((await large.json()) as { code: number }).code]).toEqual([400, 3]);
    expect((await fetch(`${url}/akash/deployment/v1beta4/params`)).status).toBe(200);
  });

  it('says in the words of Go what is no HTTP', async () => {
    const { server } = await start();
    expect(await exchange(server.port, 'nonsense\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n(.+\r\n)+\r\n400 Bad Request$/,
    );
    const large = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(1_100_000)}\r\n\r\n`;
    expect(await exchange(server.port, large)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('hangs up on slow and silent peers', async () => {
    const { server } = await start({ readTimeoutMs: 50 });
    const slow = ['', 'GET /akash', 'POST /cosmos/tx/v1beta1/txs HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{'];
    expect(await Promise.all(slow.map((sent) => exchange(server.port, sent)))).toEqual(['', '', '']);
  });

  it('rejects a port that is taken, and an address that is not of this machine', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start({ port })).rejects.toMatchObject({ kind: 'DEVNET_PORT_TAKEN' });
    await new Promise((resolve) => other.close(resolve));
    await expect(start({ host: '192.0.2.1' })).rejects.toMatchObject({ kind: 'DEVNET_LISTEN_FAILED' });
  });

  it('ends idle connections when it is closed', async () => {
    const { server } = await start();
    const hungUp = exchange(server.port, '');
    await fetch(`http://127.0.0.1:${server.port}/`);
    await server.close();
    expect(await hungUp).toBe('');
  });
});
