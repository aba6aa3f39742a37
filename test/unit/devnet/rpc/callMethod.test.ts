import { describe, expect, it } from 'vitest';
import { callMethod } from '../../../../src/devnet/rpc/callMethod.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

describe('callMethod', () => {
  it('calls by name', async () => {
    expect(await callMethod(scopeOf(createTestNode().node), 'health', {})).toEqual({ ok: true, value: {} });
    expect(await callMethod(scopeOf(createTestNode().node), 'nosuch', {})).toMatchObject({
      ok: false,
      error: { code: -32601 },
    });
  });

  it('turns our own mistakes into an internal error', async () => {
    const { node } = createTestNode();
    const broken = { ...node, store: undefined } as never;
    expect(await callMethod(scopeOf(broken), 'status', {})).toMatchObject({ ok: false, error: { code: -32603 } });
  });
});
