import { expect, it } from 'vitest';
import { devnetRevert, devnetSnapshot } from '../../../../../src/devnet/rpc/method/devnetSnapshot.ts';
import { call } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_revert goes back to devnet_snapshot, once', async () => {
  const { node } = controlledNode();
  const { id } = await call(node, devnetSnapshot);
  node.produceBlock();
  expect((await call(node, devnetRevert, { id })).height).toBe('1');
  expect(await call(node, devnetRevert, { id })).toMatch(/^-32000 AR8508/);
  expect(await call(node, devnetRevert, [Number((await call(node, devnetSnapshot)).id)])).toMatchObject({
    height: '1',
  });
});
