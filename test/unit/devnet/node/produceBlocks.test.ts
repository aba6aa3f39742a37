import { describe, expect, it } from 'vitest';
import { produceBlocks } from '../../../../src/devnet/node/produceBlocks.ts';
import { createTestNode } from '../testNode.ts';

describe('produceBlocks', () => {
  it('makes one block per interval until it is told to stop', async () => {
    const { node, clock } = createTestNode();
    const stopping = new AbortController();
    const production = produceBlocks(node, 1000, clock, stopping.signal);
    await clock.advance(3500);
    expect(node.store.height()).toBe(4n);
    stopping.abort();
    await production;
    expect(clock.sleepers()).toBe(0);
  });
});
