import { describe, expect, it } from 'vitest';
import { commit } from '../../../../../src/devnet/rpc/method/commit.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('commit', () => {
  it('shows a header with its commit', async () => {
    const { node } = nodeWithTx();
    expect(await call(node, commit, { height: '1' })).toMatchObject({
      canonical: true,
      signed_header: { header: { height: '1' }, commit: { height: '1', signatures: [{ block_id_flag: 2 }] } },
    });
    expect(await call(node, commit, { height: '9' })).toContain('-32603');
  });
});
