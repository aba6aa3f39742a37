import { GetNodeInfoRequest, GetNodeInfoResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { getNodeInfoQuery } from '../../../../../src/devnet/node/query/getNodeInfo.ts';
import { createTestNode } from '../../testNode.ts';

describe('getNodeInfoQuery', () => {
  it('names network and version', () => {
    const { node } = createTestNode();
    const info = GetNodeInfoResponse.decode(getNodeInfoQuery.answer(node, GetNodeInfoRequest.encode({}).finish()));
    expect(info.defaultNodeInfo).toMatchObject({ network: 'devnet-unit', version: '0.38.21' });
    expect(info.applicationVersion?.name).toBe('akash');
  });
});
