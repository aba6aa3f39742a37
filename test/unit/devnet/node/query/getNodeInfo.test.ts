import { GetNodeInfoRequest, GetNodeInfoResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { getNodeInfoQuery } from '../../../../../src/devnet/node/query/getNodeInfo.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode } from './askNode.ts';

describe('getNodeInfoQuery', () => {
  // The fork's own word for its version, seen at a node of v2.1.0-rc12.
  it('names network and version', () => {
    const codecs = { request: GetNodeInfoRequest, response: GetNodeInfoResponse };
    const info = askNode(createTestNode().node, getNodeInfoQuery, codecs, {});
    expect(info.defaultNodeInfo).toMatchObject({ network: 'devnet-unit', version: '0.38.19' });
    expect(info.defaultNodeInfo?.protocolVersion).toEqual({ p2p: 8n, block: 11n, app: 0n });
    expect(info.applicationVersion?.name).toBe('akash');
  });
});
