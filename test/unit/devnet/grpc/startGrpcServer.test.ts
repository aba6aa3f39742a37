import { createServer } from 'node:net';
import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import { isRunnerError } from '../../../../src/base/runnerError.ts';
import { type GrpcServer, startGrpcServer } from '../../../../src/devnet/grpc/startGrpcServer.ts';
import { callGrpc } from '../../../helpers/callGrpc.ts';
import { BEN } from '../signing.ts';
import { nodeWithTx } from '../testNode.ts';

const BALANCE = '/cosmos.bank.v1beta1.Query/Balance';
const request = QueryBalanceRequest.encode({ address: BEN.address, denom: 'uakt' }).finish();
const servers: GrpcServer[] = [];

async function start(port = 0): Promise<GrpcServer> {
  const server = await startGrpcServer({ node: nodeWithTx().node, host: '127.0.0.1', port, logger: silentLogger });
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe('startGrpcServer', () => {
  it('answers from the state of a height, and says which', async () => {
    const { port } = await start();
    const latest = await callGrpc(port, BALANCE, request);
    expect(latest.headers['x-cosmos-block-height']).toBe('2');
    expect(QueryBalanceResponse.decode(latest.value!).balance?.amount).toBe('1000000001');
    const before = await callGrpc(port, BALANCE, request, { 'x-cosmos-block-height': '1' });
    expect(before.headers['x-cosmos-block-height']).toBe('1');
    expect(QueryBalanceResponse.decode(before.value!).balance?.amount).toBe('1000000000');
  });

  // Codes and words as a node of v2.1.0-rc12 gave them.
  it.each([
    ['/no.such.Query/Path', 12, 'unknown service no.such.Query'],
    ['/cosmos.bank.v1beta1.Query/No', 12, 'unknown method No for service cosmos.bank.v1beta1.Query'],
    ['/nothing', 12, 'malformed method name: "/nothing"'],
    ['/grpc.health.v1.Health/Check', 12, 'unknown service grpc.health.v1.Health'],
  ])('does not implement %s', async (path, code, details) => {
    const { port } = await start();
    expect(await callGrpc(port, path, request)).toMatchObject({ code, details });
  });

  it('refuses with the status of the node', async () => {
    const { port } = await start();
    const unreadable = await callGrpc(port, BALANCE, new Uint8Array([0x0a]));
    expect(unreadable).toMatchObject({ code: 13, details: 'grpc: error unmarshalling request: unexpected EOF' });
    expect(unreadable.headers['x-cosmos-block-height']).toBeUndefined();
    const refused = await callGrpc(port, BALANCE, new Uint8Array());
    expect([refused.code, refused.headers['x-cosmos-block-height']]).toEqual([3, '2']);
    const tooHigh = await callGrpc(port, BALANCE, request, { 'x-cosmos-block-height': '9' });
    expect(tooHigh.code).toBe(2);
  });

  it('refuses a port that is taken, and one that it may not have', async () => {
    const { port } = await start();
    expect(isRunnerError(await start(port).catch((error) => error), 'DEVNET_PORT_TAKEN')).toBe(true);
    const foreign = { node: nodeWithTx().node, host: '203.0.113.1', port: 0, logger: silentLogger };
    const error = await startGrpcServer(foreign).catch((thrown) => thrown);
    expect(isRunnerError(error, 'DEVNET_LISTEN_FAILED')).toBe(true);
  });

  it('frees its port when it closes, whoever is connected', async () => {
    const server = await start();
    const { connect } = await import('node:net');
    const idle = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const ended = new Promise((resolve) => idle.once('close', resolve));
    await server.close();
    await ended;
    const next = createServer();
    await new Promise<void>((resolve) => next.listen(server.port, '127.0.0.1', resolve));
    next.close();
  });
});
