import { expect, it } from 'vitest';
import { devnetAdvanceTime, devnetSetTime } from '../../../../../src/devnet/rpc/method/devnetTime.ts';
import { call, GENESIS_MS } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_advanceTime and devnet_setTime move the present, forward only', async () => {
  const { node } = controlledNode();
  expect((await call(node, devnetAdvanceTime, { ms: 60_000 })).time).toMatch(/^2023-11-14T22:14:20/);
  expect((await call(node, devnetSetTime, { ms: GENESIS_MS + 120_000 })).time).toMatch(/^2023-11-14T22:15:20/);
  expect(node.produceBlock().timeMs).toBe(GENESIS_MS + 120_000);
  expect(await call(node, devnetSetTime, { ms: GENESIS_MS })).toMatch(/^-32000 AR8506/);
  expect(await call(node, devnetAdvanceTime, { ms: -1 })).toMatch(/^-32602 ms/);
});
