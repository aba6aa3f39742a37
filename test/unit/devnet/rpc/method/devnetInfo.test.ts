import { expect, it } from 'vitest';
import { devnetInfo } from '../../../../../src/devnet/rpc/method/devnetInfo.ts';
import { call } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_info says how the devnet stands', async () => {
  const { node } = controlledNode();
  node.control?.advanceTime(5000);
  node.control?.snapshot();
  expect(await call(node, devnetInfo)).toEqual({
    chain_id: 'devnet-unit',
    height: '1',
    earliest_height: '1',
    app_hash: Buffer.from(node.machine.appHash()).toString('hex').toUpperCase(),
    time: expect.stringMatching(/^2023-11-14T22:13:25/),
    time_offset_ms: 5000,
    blocks: 'manual',
    waiting_txs: 0,
    snapshots: ['1'],
  });
  node.control?.setBlockMode({ kind: 'interval', intervalMs: 70 });
  expect((await call(node, devnetInfo)).blocks).toBe(70);
  node.control?.setBlockMode({ kind: 'manual' });
});
