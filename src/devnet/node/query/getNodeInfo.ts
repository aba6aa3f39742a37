import { GetNodeInfoRequest, GetNodeInfoResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { defineQuery } from '../../query/queryRoute.ts';
import { VERSION } from '../version.ts';
import type { NodeCall } from './nodeCall.ts';

/** Name, network and versions of the node. It has no peers, so the address at which it would listen for them is port 0. */
export const getNodeInfoQuery = defineQuery<GetNodeInfoRequest, GetNodeInfoResponse, NodeCall>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo',
  request: GetNodeInfoRequest,
  response: GetNodeInfoResponse,
  answer: ({ node: { chainId, validator } }) =>
    GetNodeInfoResponse.fromPartial({
      defaultNodeInfo: {
        protocolVersion: { p2p: 8n, block: 11n, app: 0n },
        defaultNodeId: validator.nodeId,
        listenAddr: 'tcp://127.0.0.1:0',
        network: chainId,
        version: VERSION.comet,
        channels: new Uint8Array(Buffer.from('402021222330386061', 'hex')),
        moniker: VERSION.moniker,
        other: { txIndex: 'on', rpcAddress: 'tcp://127.0.0.1:0' },
      },
      applicationVersion: {
        name: VERSION.name,
        appName: VERSION.name,
        version: VERSION.akash,
        cosmosSdkVersion: VERSION.sdk,
      },
    }),
});
