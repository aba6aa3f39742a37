import { describe, expect, it } from 'vitest';
import { netInfo } from '../../../../../src/devnet/rpc/method/netInfo.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('net_info', () => {
  it('knows no peers', async () => {
    expect(await call(createTestNode().node, netInfo)).toEqual({
      listening: true,
      listeners: ['Listener(@)'],
      n_peers: '0',
      peers: [],
    });
  });
});
