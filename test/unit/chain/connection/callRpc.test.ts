import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callRpc } from '../../../../src/chain/connection/callRpc.ts';
import { parseEndpoint } from '../../../../src/chain/connection/parseEndpoint.ts';
import { startNobody } from '../../../helpers/cometStandIn.ts';

const request = { jsonrpc: '2.0' as const, id: 1, method: 'health', params: {} };
const endpointOf = (url: string) => parseEndpoint(url, { position: 1, count: 1 });
const stops: Array<() => void> = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(status: number, body: string) {
  const seen: { authorization?: string | undefined } = {};
  const server = createServer((incoming, response) => {
    seen.authorization = incoming.headers.authorization;
    response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, seen };
}

describe('callRpc', () => {
  it('gives the result, and shows its credentials to the node', async () => {
    const { port, seen } = await serve(200, '{"jsonrpc":"2.0","id":1,"result":{"a":1}}');
    const answer = await callRpc(endpointOf(`http://u:p@127.0.0.1:${port}`), request);
    expect(answer.result).toEqual({ a: 1 });
    expect(seen.authorization).toBe('Basic dTpw');
  });

  it('tells a refusal with its code, whatever the HTTP status', async () => {
    const { port } = await serve(
      500,
      '{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"Internal error","data":"why"}}',
    );
    await expect(callRpc(endpointOf(`http://127.0.0.1:${port}`), request)).rejects.toMatchObject({
      kind: 'NODE_REFUSED',
      args: { method: 'health', rpcCode: -32603 },
      cause: { code: -32603, data: 'why' },
    });
  });

  it.each([
    [429, 'slow down', 'NODE_UNREACHABLE'],
    [200, '<html>', 'NODE_ANSWER_INVALID'],
    [200, '[]', 'NODE_ANSWER_INVALID'],
  ])('calls HTTP %i with %s %s', async (status, body, kind) => {
    const { port } = await serve(status, body);
    await expect(callRpc(endpointOf(`http://127.0.0.1:${port}`), request)).rejects.toMatchObject({ kind });
  });

  it('passes on how long the node asks to be left alone', async () => {
    const server = createServer((_, response) => response.writeHead(429, { 'retry-after': '7' }).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    stops.push(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(callRpc(endpointOf(url), request)).rejects.toMatchObject({
      kind: 'NODE_UNREACHABLE',
      cause: { retryAfter: '7' },
    });
  });

  it('names the endpoint that nobody listens on, without its credentials', async () => {
    const url = await startNobody();
    const failing = callRpc(endpointOf(url.replace('//', '//u:secret@')), request);
    await expect(failing).rejects.toMatchObject({
      kind: 'NODE_UNREACHABLE',
      args: { endpoint: url, reason: 'ECONNREFUSED' },
    });
    await expect(failing).rejects.not.toThrow('secret');
  });

  it("throws the signal's reason when that aborts", async () => {
    await expect(callRpc(endpointOf(await startNobody()), request, AbortSignal.abort('stop'))).rejects.toBe('stop');
  });
});
