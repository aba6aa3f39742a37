import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/base/result.ts';
import { defineMethod } from '../../../../src/devnet/rpc/rpcMethod.ts';
import { call, createTestNode } from '../testNode.ts';

const echo = (cacheable: true | readonly 'height'[] = []) =>
  defineMethod({
    name: 'echo',
    params: { height: 'int64' },
    cacheable,
    answer: ({ chainId }, { height }) => ok({ chainId, height: height?.toString() }),
  });
const { node } = createTestNode();
const { signal } = new AbortController();

describe('defineMethod', () => {
  it('reads parameters of either form and answers', async () => {
    const method = echo();
    expect([method.name, method.names]).toEqual(['echo', ['height']]);
    expect(await call(node, method, { height: '5' })).toEqual({ chainId: 'devnet-unit', height: '5' });
    expect(await call(node, method, new URLSearchParams('height=6'))).toEqual({ chainId: 'devnet-unit', height: '6' });
    expect(await call(node, method, { height: 'x' })).toContain('-32602');
  });

  it('says which answers may be kept', async () => {
    expect(await echo(true).call(node, '{}', signal)).toMatchObject({ isCacheable: true });
    expect(await echo(['height']).call(node, '{"height":"0"}', signal)).toMatchObject({ isCacheable: true });
    expect(await echo(['height']).call(node, '{}', signal)).not.toHaveProperty('isCacheable');
  });

  it('fails as the node’s do without any parameters', async () => {
    // The words of a real node.
    expect(await echo().call(node, undefined, signal)).toMatchObject({
      error: { code: -32603, data: 'reflect: Call with too few input arguments' },
      isPanic: true,
    });
  });
});
