import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';
import { chainIndexOf } from '../../../../../src/devnet/node/search/chainIndex.ts';
import { ANN, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';

const fees = (node: ReturnType<typeof createTestNode>['node']) => {
  const conditions = parseQuery('tx.fee EXISTS');
  return conditions.ok ? chainIndexOf(node.store).txs.find(conditions.value).length : -1;
};

describe('chainIndexOf', () => {
  it('follows the chain, and forgets what was restored away', () => {
    const { node } = createTestNode();
    const snapshot = node.snapshot();
    expect(fees(node)).toBe(0);
    node.submit(signTx(ANN));
    node.produceBlock();
    expect([fees(node), chainIndexOf(node.store)]).toEqual([1, chainIndexOf(node.store)]);
    node.restore(snapshot);
    expect(fees(node)).toBe(0);
    node.produceBlock();
    expect(fees(node)).toBe(0);
  });
});
