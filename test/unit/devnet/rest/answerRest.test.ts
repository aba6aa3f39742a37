import { describe, expect, it } from 'vitest';
import type { ChainNode, GrpcAnswer } from '../../../../src/devnet/node/chainNode.ts';
import { answerRest, type RestRequest } from '../../../../src/devnet/rest/answerRest.ts';

/** A node that keeps what it was asked, and answers as it is told. */
function nodeThatSays(answer: GrpcAnswer) {
  const calls: Array<{ path: string; data: string; height: bigint | undefined }> = [];
  const callGrpc = (path: string, data: Uint8Array, height?: bigint) => {
    calls.push({ path, data: Buffer.from(data).toString('hex'), height });
    return answer;
  };
  return { node: { callGrpc } as unknown as ChainNode, calls };
}
const EMPTY: GrpcAnswer = { ok: true, value: new Uint8Array(), height: 9n };

async function ask(target: string, request: Partial<RestRequest> & { body?: string | undefined } = {}, answer = EMPTY) {
  const { node, calls } = nodeThatSays(answer);
  const readBody = async () => ('body' in request ? request.body : '');
  const given = await answerRest(node, { method: 'GET', target, headers: {}, readBody, ...request });
  return { ...given, calls };
}
const codeOf = ({ status, body }: { status: number; body: string }) => [status, JSON.parse(body).code];
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('answerRest', () => {
  it('calls the method of the route and renders its answer', async () => {
    const value = new Uint8Array(Buffer.from('0a0b0a0475616b741203313030', 'hex'));
    const answer = await ask(
      '/cosmos/bank/v1beta1/balances/ann/by_denom?denom=uakt',
      {},
      { ok: true, value, height: 9n },
    );
    expect(answer.calls).toEqual([
      { path: '/cosmos.bank.v1beta1.Query/Balance', data: '0a03616e6e120475616b74', height: 0n },
    ]);
    expect(answer.body).toBe('{"balance":{"denom":"uakt","amount":"100"}}');
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({
      'Content-Type': 'application/json',
      'Grpc-Metadata-Content-Type': 'application/grpc',
      'Grpc-Metadata-X-Cosmos-Block-Height': '9',
      'X-Cosmos-Block-Height': '9',
    });
  });

  it('passes the height on', async () => {
    const { calls } = await ask('/akash/deployment/v1beta4/params', { headers: { 'x-cosmos-block-height': '4' } });
    expect(calls[0]?.height).toBe(4n);
    const wrong = await ask('/akash/deployment/v1beta4/params', { headers: { 'x-cosmos-block-height': 'x' } });
    expect(codeOf(wrong)).toEqual([500, 2]);
  });

  it("shows the node's errors", async () => {
    const failure: GrpcAnswer = { ok: false, code: 5, message: 'tx "A" not found', height: 7n };
    const answer = await ask('/cosmos/tx/v1beta1/txs/A', {}, failure);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('{"code":5,"message":"tx \\"A\\" not found","details":[]}');
    expect(answer.headers['Grpc-Metadata-X-Cosmos-Block-Height']).toBe('7');
    expect(answer.headers['X-Cosmos-Block-Height']).toBeUndefined();
    // An answer that is none of its type.
    expect(
      codeOf(await ask('/cosmos/tx/v1beta1/txs/A', {}, { ok: true, value: new Uint8Array([10, 9]), height: 1n })),
    ).toEqual([500, 13]);
  });

  it('has nothing at other paths and for other methods', async () => {
    const nothing = { status: 501, body: '{"code":12,"message":"Not Implemented","details":[]}' };
    expect(await ask('/nothing')).toMatchObject(nothing);
    for (const method of ['POST', 'DELETE', 'OPTIONS', 'HEAD'])
      expect(await ask('/akash/deployment/v1beta4/params', { method })).toMatchObject(nothing);
  });

  it('refuses targets that are no URLs, and redirects those that are not clean', async () => {
    expect(await ask('/%zz')).toMatchObject({ status: 400, body: '400 Bad Request' });
    const answer = await ask('/akash//deployment/v1beta4/params?a=1');
    expect([answer.status, answer.headers['Location']]).toEqual([301, '/akash/deployment/v1beta4/params?a=1']);
  });

  it('reads bodies of POST, and refuses those that are too large', async () => {
    const post = { method: 'POST', body: '{"tx_bytes":"AQ=="}' };
    expect((await ask('/cosmos/tx/v1beta1/txs', post)).calls[0]?.data).toBe('0a0101');
    expect(codeOf(await ask('/cosmos/tx/v1beta1/txs', { ...post, body: undefined }))).toEqual([400, 3]);
  });

  it('takes a form for a query where a GET is meant', async () => {
    const path = '/cosmos/tx/v1beta1/txs/block/5';
    const form = { method: 'POST', headers: FORM, body: 'pagination.limit=2' };
    expect((await ask(path, form)).calls[0]?.data).toBe('0805' + '12021802');
    const override = { ...form, headers: { ...FORM, 'x-http-method-override': 'get' } };
    expect((await ask(path, override)).calls[0]?.data).toBe('0805');
  });

  it('refuses a timeout that is none', async () => {
    const path = '/akash/deployment/v1beta4/params';
    expect((await ask(path, { headers: { 'grpc-timeout': '5000m' } })).status).toBe(200);
    expect(codeOf(await ask(path, { headers: { 'grpc-timeout': '5s' } }))).toEqual([400, 3]);
  });
});
