import { expect, it } from 'vitest';
import { devnetMine } from '../../../../../src/devnet/rpc/method/devnetMine.ts';
import { call, GENESIS_MS } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_mine makes as many blocks as asked for, one by default', async () => {
  const { node } = controlledNode();
  expect((await call(node, devnetMine, { blocks: 5, intervalMs: 6000 })).height).toBe('6');
  expect(node.store.findBlock(6n)?.timeMs).toBe(GENESIS_MS + 5 * 6000);
  expect((await call(node, devnetMine)).height).toBe('7');
  for (const blocks of [0, -1, 1.5, 1_000_001, 'many'])
    expect(await call(node, devnetMine, { blocks })).toMatch(/^-32602 blocks/);
});
