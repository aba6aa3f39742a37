import { createBlockProducer } from '../../../../../src/devnet/node/createBlockProducer.ts';
import { createControl } from '../../../../../src/devnet/node/createControl.ts';
import { createTestNode } from '../../testNode.ts';

/** A node that `devnet_*` may drive, and which makes no block by itself. */
export function controlledNode() {
  const { node, clock } = createTestNode();
  node.control = createControl(node, createBlockProducer(node, { kind: 'manual' }));
  return { node, clock };
}
