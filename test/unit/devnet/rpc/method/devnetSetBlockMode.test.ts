import { expect, it } from 'vitest';
import { devnetSetBlockMode } from '../../../../../src/devnet/rpc/method/devnetSetBlockMode.ts';
import { call } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_setBlockMode changes when blocks are made', async () => {
  const { node, clock } = controlledNode();
  const modes: unknown[] = [];
  for (const mode of ['instant', 50, 'manual', '60']) {
    expect(await call(node, devnetSetBlockMode, { mode })).toEqual({});
    modes.push(node.control?.info().blocks);
  }
  expect(modes).toEqual([
    { kind: 'instant' },
    { kind: 'interval', intervalMs: 50 },
    { kind: 'manual' },
    { kind: 'interval', intervalMs: 60 },
  ]);
  expect(await call(node, devnetSetBlockMode, { mode: 5 })).toMatch(/^-32602 mode/);
  await call(node, devnetSetBlockMode, { mode: 'manual' });
  await clock.advance(0);
});
