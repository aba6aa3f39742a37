import { expect, it } from 'vitest';
import { devnetDumpState, devnetLoadState } from '../../../../../src/devnet/rpc/method/devnetState.ts';
import { signTx } from '../../signing.ts';
import { call } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_loadState goes on from devnet_dumpState, in one call or several', async () => {
  const { node } = controlledNode();
  node.submit(signTx());
  node.produceBlock();
  const { data } = await call(node, devnetDumpState);
  const other = controlledNode().node;
  expect((await call(other, devnetLoadState, { data })).height).toBe('2');
  const third = controlledNode().node;
  const half = Math.floor(data.length / 8) * 4;
  expect(await call(third, devnetLoadState, { data: 'AAAA', more: true })).toEqual({});
  expect(await call(third, devnetLoadState, { data: data.slice(0, half), more: true })).toEqual({});
  expect((await call(third, devnetLoadState, { data: data.slice(half), first: false })).height).toBe('2');
  expect(third.machine.appHash()).toEqual(node.machine.appHash());
  expect(await call(third, devnetLoadState, { data: 'AAAA' })).toMatch(/^-32000 AR8509/);
  expect(await call(third, devnetLoadState, { data: '!' })).toMatch(/^-32602 data/);
});
