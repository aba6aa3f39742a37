import { describe, expect, it } from 'vitest';
import { callMethod } from '../../../../src/devnet/rpc/callMethod.ts';
import { createTestNode, scopeOf } from '../testNode.ts';

describe('callMethod', () => {
  it('calls by name, with text or a query', async () => {
    const scope = scopeOf(createTestNode().node);
    expect(await callMethod(scope, 'health', '{}')).toEqual({ ok: true, value: {} });
    expect(await callMethod(scope, 'nosuch', '{}')).toMatchObject({ ok: false, error: { code: -32601 } });
    expect(await callMethod(scope, 'block', new URLSearchParams('height=1'))).toMatchObject({ ok: true });
    // The devnet's own methods take JSON; there is no control here, so there is no such method.
    expect(await callMethod(scope, 'devnet_info', '{}')).toMatchObject({ error: { code: -32601 } });
  });

  it('turns our own mistakes into an internal error', async () => {
    const { node } = createTestNode();
    const broken = { ...node, store: undefined } as never;
    expect(await callMethod(scopeOf(broken), 'status', '{}')).toMatchObject({ ok: false, error: { code: -32603 } });
  });
});
