import { describe, expect, it } from 'vitest';
import { validators } from '../../../../../src/devnet/rpc/method/validators.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('validators', () => {
  it('is one', async () => {
    const { node } = nodeWithTx();
    expect(await call(node, validators)).toMatchObject({
      block_height: '2',
      count: '1',
      total: '1',
      validators: [{ proposer_priority: '0' }],
    });
    expect(await call(node, validators, { height: '9' })).toContain('-32603');
  });
});
