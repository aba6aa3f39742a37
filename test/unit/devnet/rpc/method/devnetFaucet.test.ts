import { expect, it } from 'vitest';
import { balanceOf } from '../../../../../src/devnet/module/bank/balances.ts';
import { devnetFaucet, devnetSetBalance } from '../../../../../src/devnet/rpc/method/devnetFaucet.ts';
import { moduleAddress } from '../../../../../src/devnet/state/address.ts';
import { ANN } from '../../signing.ts';
import { call } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

it('devnet_faucet adds coins, devnet_setBalance says how many there are', async () => {
  const { node } = controlledNode();
  const held = () => balanceOf(node.machine.context(), ANN.address, 'uact');
  expect((await call(node, devnetFaucet, { address: ANN.address, coins: '5uact' })).height).toBe('2');
  expect(held()).toBe(1_000_000_005n);
  const coins = [{ denom: 'uact', amount: '7' }];
  expect((await call(node, devnetSetBalance, { address: ANN.address, coins })).height).toBe('3');
  expect(held()).toBe(7n);
  expect(await call(node, devnetFaucet, { address: 'nobody', coins })).toMatch(/^-32602 address/);
  expect(await call(node, devnetFaucet, { address: moduleAddress('escrow'), coins })).toMatch(/^-32000 AR8507/);
});
