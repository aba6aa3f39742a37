import { GetNodeInfoRequest, GetNodeInfoResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { defineQuery } from '../../query/queryRoute.ts';
import type { ChainNode } from '../chainNode.ts';
import { VERSION } from '../version.ts';

/** Name, network and versions of the node. */
export const getNodeInfoQuery = defineQuery<
  GetNodeInfoRequest,
  GetNodeInfoResponse,
  Pick<ChainNode, 'chainId' | 'validator'>
>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo',
  request: GetNodeInfoRequest,
  response: GetNodeInfoResponse,
  answer: ({ chainId, validator }) =>
    GetNodeInfoResponse.fromPartial({
      defaultNodeInfo: {
        defaultNodeId: validator.nodeId,
        network: chainId,
        version: VERSION.comet,
        moniker: VERSION.moniker,
      },
      applicationVersion: {
        name: VERSION.name,
        appName: VERSION.name,
        version: VERSION.akash,
        cosmosSdkVersion: VERSION.sdk,
      },
    }),
});
