import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/base/result.ts';
import { defineMethod } from '../../../../src/devnet/rpc/rpcMethod.ts';
import { call, createTestNode } from '../testNode.ts';

describe('defineMethod', () => {
  const method = defineMethod({
    name: 'echo',
    params: { height: 'int64' },
    answer: ({ chainId }, { height }) => ok({ chainId, height: height?.toString() }),
  });

  it('reads parameters of either form and answers', async () => {
    const { node } = createTestNode();
    expect([method.name, method.names]).toEqual(['echo', ['height']]);
    expect(await call(node, method, { height: '5' })).toEqual({ chainId: 'devnet-unit', height: '5' });
    expect(await call(node, method, new URLSearchParams('height=6'))).toEqual({ chainId: 'devnet-unit', height: '6' });
    expect(await call(node, method, { height: 'x' })).toContain('-32602');
  });
});
