import { describe, expect, it } from 'vitest';
import { createBlockProducer } from '../../../../src/devnet/node/createBlockProducer.ts';
import { signTx } from '../signing.ts';
import { createTestNode } from '../testNode.ts';

describe('createBlockProducer', () => {
  it('makes a block per interval, until it is stopped', async () => {
    const { node, clock } = createTestNode();
    const producer = createBlockProducer(node, { kind: 'interval', intervalMs: 100 });
    await clock.advance(250);
    expect(node.store.height()).toBe(3n);
    await producer.stop();
    await clock.advance(1000);
    expect([node.store.height(), clock.sleepers()]).toEqual([3n, 0]);
  });

  it('makes a block for what waits, when it is instant', () => {
    const { node } = createTestNode();
    const producer = createBlockProducer(node, { kind: 'instant' });
    producer.submitted();
    expect(node.store.height()).toBe(1n);
    node.submit(signTx());
    producer.submitted();
    expect(node.store.findBlock(2n)?.txs).toHaveLength(1);
  });

  it('goes from one mode to the other', async () => {
    const { node, clock } = createTestNode();
    const producer = createBlockProducer(node, { kind: 'manual' });
    node.submit(signTx());
    producer.submitted();
    await clock.advance(5000);
    expect([node.store.height(), producer.mode()]).toEqual([1n, { kind: 'manual' }]);
    producer.setMode({ kind: 'instant' });
    expect(node.store.height()).toBe(2n);
    producer.setMode({ kind: 'interval', intervalMs: 100 });
    await clock.advance(100);
    expect([node.store.height(), producer.mode().kind]).toEqual([3n, 'interval']);
    producer.setMode({ kind: 'manual' });
    await clock.advance(1000);
    expect(node.store.height()).toBe(3n);
    await producer.stop();
  });
});
