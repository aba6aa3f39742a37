import { describe, expect, it } from 'vitest';
import { validators } from '../../../../../src/devnet/rpc/method/validators.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('validators', () => {
  it('is one', async () => {
    const { node } = nodeWithTx();
    expect(await call(node, validators)).toMatchObject({
      // The set of the next block is known.
      block_height: '3',
      count: '1',
      total: '1',
      validators: [{ proposer_priority: '0' }],
    });
    expect(await call(node, validators, { height: '9' })).toContain('-32603');
    expect(await call(node, validators, { page: '2' })).toBe('-32603 page should be within [1, 1] range, given 2');
  });
});
