import { describe, expect, it } from 'vitest';
import { abciInfo } from '../../../../../src/devnet/rpc/method/abciInfo.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('abci_info', () => {
  it('tells the last height and state', async () => {
    const { node } = nodeWithTx();
    expect(await call(node, abciInfo)).toMatchObject({
      response: {
        data: 'akash',
        last_block_height: '2',
        last_block_app_hash: Buffer.from(node.machine.appHash()).toString('base64'),
      },
    });
  });
});
