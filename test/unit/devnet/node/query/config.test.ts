import { ConfigRequest, ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { configQuery } from '../../../../../src/devnet/node/query/config.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode } from './askNode.ts';

describe('configQuery', () => {
  it('tells the least gas price with all its places', () => {
    const codecs = { request: ConfigRequest, response: ConfigResponse };
    expect(askNode(createTestNode().node, configQuery, codecs, {})).toEqual({
      minimumGasPrice: '0.002500000000000000uakt',
      pruningKeepRecent: '0',
      pruningInterval: '0',
      haltHeight: 0n,
    });
  });
});
