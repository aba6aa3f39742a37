import { describe, expect, it } from 'vitest';
import { answerGet, answerPost } from '../../../../src/devnet/rpc/answerHttp.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

const scope = scopeOf(createTestNode().node);
const post = (body: unknown) => answerPost(scope, typeof body === 'string' ? body : JSON.stringify(body));
const get = (path: string) => answerGet(scope, new URL(path, 'http://devnet'));

describe('answerPost', () => {
  it('answers a call, and a batch in its order', async () => {
    expect(await post({ jsonrpc: '2.0', id: 1, method: 'health' })).toEqual({
      status: 200,
      json: { jsonrpc: '2.0', id: 1, result: {} },
    });
    const batch = [{ id: 'a', method: 'health' }, { method: 'health' }, { id: 'b', method: 'nosuch' }, 5];
    expect(await post(batch)).toMatchObject({
      status: 200,
      json: [
        { id: 'a', result: {} },
        { id: 'b', error: { code: -32601 } },
        { id: null, error: { code: -32600 } },
      ],
    });
  });

  it('does not answer a call without an id, and says so of what is no JSON', async () => {
    expect(await post({ method: 'health' })).toEqual({ status: 200 });
    expect(await post('{')).toMatchObject({ status: 500, json: { id: null, error: { code: -32700 } } });
  });
});

describe('answerGet', () => {
  it('answers the URI form', async () => {
    expect(await get('/block?height=1')).toMatchObject({
      status: 200,
      json: { id: -1, result: { block: { header: { height: '1' } } } },
    });
    expect(await get('/block?height=9')).toMatchObject({ status: 500, json: { error: { code: -32603 } } });
    expect(await get('/nosuch')).toMatchObject({ status: 404 });
    expect(await get('/')).toMatchObject({
      status: 200,
      json: { methods: expect.arrayContaining([{ name: 'health', params: [] }]) },
    });
  });
});
