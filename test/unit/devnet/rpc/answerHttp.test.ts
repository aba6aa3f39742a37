import { describe, expect, it } from 'vitest';
import { answerHttp, plain, unreadable } from '../../../../src/devnet/rpc/answerHttp.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

const scope = scopeOf(createTestNode().node);
const ask = (path: string, body = '', more: object = {}) => {
  const [head = '', query = ''] = path.split('?');
  return answerHttp(scope, { path: head, query, host: 'h', body, isForm: false, address: 'a', ...more });
};
const json = { 'Content-Type': 'application/json' };
const cached = { ...json, 'Cache-Control': 'public, max-age=86400' };

// All of these are the answers of a real node (v2.1.0-rc12).
describe('answerHttp with calls', () => {
  it('answers a call, and a batch in its order', async () => {
    expect(await ask('/', '{"id":1,"method":"health"}')).toEqual({
      status: 200,
      headers: json,
      body: '{"jsonrpc":"2.0","id":1,"result":{}}',
    });
    const batch = '[{"id":"a","method":"health"},{"method":"health"},{"id":"b","method":"nosuch"}]';
    expect((await ask('/', batch)).body).toBe(
      '[{"jsonrpc":"2.0","id":"a","result":{}},{"jsonrpc":"2.0","id":"b","error":{"code":-32601,"message":"Method not found"}}]',
    );
    expect((await ask('/', '[{"id":1,"method":"health"}]')).body).toBe('{"jsonrpc":"2.0","id":1,"result":{}}');
  });

  it.each(['null', '[]', '{}', '[{}]', '{"method":"health"}'])('says nothing to %s', async (body) => {
    expect(await ask('/', body)).toEqual({ status: 200, headers: {}, body: '' });
  });

  it('refuses what is no call, and too many of them', async () => {
    expect(await ask('/', '{')).toEqual({
      status: 500,
      headers: json,
      body: '{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error. Invalid JSON","data":"error unmarshaling request: unexpected end of JSON input"}}',
    });
    const many = JSON.stringify(Array.from({ length: 11 }, (_, id) => ({ id, method: 'health' })));
    expect(await ask('/', many)).toMatchObject({
      status: 200,
      isEarly: true,
      body: '{"jsonrpc":"2.0","error":{"code":-32600,"message":"Invalid Request","data":"batch request exceeds maximum (10) allowed number of requests"}}',
    });
  });

  it('panics as the node does when parameters are missing', async () => {
    expect(await ask('/', '[{"id":1,"method":"health"},{"id":1,"method":"block"}]')).toEqual({
      status: 500,
      headers: json,
      body: '{"jsonrpc":"2.0","id":-1,"error":{"code":-32603,"message":"Internal error","data":"reflect: Call with too few input arguments"}}',
    });
  });

  it('says what may be kept', async () => {
    const height = (value: string) => `{"id":1,"method":"block","params":{"height":"${value}"}}`;
    expect((await ask('/', height('1'))).headers).toEqual(cached);
    expect((await ask('/', height('9'))).headers).toEqual(cached);
    expect((await ask('/', height('x'))).headers).toEqual(json);
    expect((await ask('/', `[${height('1')},{"id":2,"method":"status"}]`)).headers).toEqual(json);
  });
});

describe('answerHttp with URIs', () => {
  it('answers the methods', async () => {
    expect(await ask('/health')).toEqual({ status: 200, headers: json, body: '{"jsonrpc":"2.0","id":-1,"result":{}}' });
    expect(await ask('/block?height=1')).toMatchObject({ status: 200, headers: cached });
    expect(await ask('/%68ealth')).toMatchObject({ status: 200 });
    expect(await ask('/block?height=9')).toMatchObject({ status: 500, headers: json });
    expect((await ask('/block', 'height=1', { isForm: true })).headers).toEqual(cached);
  });

  it('knows no other path', async () => {
    expect(await ask('/nosuch')).toEqual({
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
      body: '404 page not found\n',
    });
    expect(await ask('/subscribe')).toMatchObject({
      status: 404,
      body: '{"jsonrpc":"2.0","id":-1,"error":{"code":-32601,"message":"Method not found"}}',
    });
    expect(await ask('//health')).toMatchObject({ status: 307, headers: { Location: '/health' } });
    expect(await ask('/websocket')).toMatchObject({ status: 400, body: 'Bad Request\n' });
    expect(await ask('/%zz')).toMatchObject({ status: 400, body: '400 Bad Request' });
    expect(await ask('*')).toMatchObject({ status: 400, body: '' });
    expect(await ask('/')).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/html' } });
  });

  it('has words for the rest', () => {
    expect(plain(405, 'Method Not Allowed', { A: 'b' })).toMatchObject({ status: 405, headers: { A: 'b' } });
    expect(unreadable('x')).toMatchObject({ status: 400, isEarly: true });
  });
});
