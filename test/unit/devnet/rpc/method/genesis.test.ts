import { describe, expect, it } from 'vitest';
import { genesis } from '../../../../../src/devnet/rpc/method/genesis.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('genesis', () => {
  it('names chain and time', async () => {
    expect(await call(createTestNode().node, genesis)).toMatchObject({
      genesis: { chain_id: 'devnet-unit', genesis_time: '2023-11-14T22:13:20Z', validators: [{ power: '1000000' }] },
    });
  });
});
