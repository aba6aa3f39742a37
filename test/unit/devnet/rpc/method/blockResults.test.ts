import { describe, expect, it } from 'vitest';
import { blockResults } from '../../../../../src/devnet/rpc/method/blockResults.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('block_results', () => {
  it('shows what came of the transactions; null where there were none', async () => {
    const { node } = nodeWithTx();
    expect(await call(node, blockResults)).toMatchObject({
      height: '2',
      txs_results: [{ code: 0 }],
      finalize_block_events: null,
      consensus_param_updates: { version: {} },
    });
    expect(await call(node, blockResults, { height: '1' })).toMatchObject({ height: '1', txs_results: null });
    expect(await call(node, blockResults, { height: '3' })).toContain('-32603');
  });
});
