import { GetInfoRequest, GetInfoResponse, type NodeInterfaces } from '../../../chain/protocol/discovery.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { ChainNode } from '../chainNode.ts';
import { VERSION } from '../version.ts';
import type { NodeCall } from './nodeCall.ts';

/** Source: chain-sdk `go/node/client/registry.go`. `take` is named though the node has it no more. */
const MODULES = Object.entries({
  audit: 'v1',
  bme: 'v1',
  cert: 'v1',
  deployment: 'v1beta4',
  escrow: 'v1',
  market: 'v1beta5',
  oracle: 'v2',
  provider: 'v1beta4',
  take: 'v1',
  wasm: 'v1',
}).map(([module, version]) => ({ module, version }));
const VERSIONS = ['v1beta4', 'v1beta3'];

/** Which versions of the network's interfaces the node speaks. It can be asked over gRPC and REST, but not through `abci_query`. */
export const getInfoQuery = defineQuery<GetInfoRequest, GetInfoResponse, NodeCall>({
  path: '/akash.discovery.v1.Discovery/GetInfo',
  request: GetInfoRequest,
  response: GetInfoResponse,
  answer: ({ node }) => ({ info: describeInterfaces(node) }),
});

/** The newest version first; the oldest is what clients are told that know of no others. */
export function describeInterfaces({ chainId }: Pick<ChainNode, 'chainId'>): NodeInterfaces {
  return {
    clientInfo: { apiVersion: 'v1beta3' },
    supportedVersions: VERSIONS.map((apiVersion) => ({ apiVersion, modules: MODULES, features: [] })),
    chainId,
    nodeVersion: VERSION.akash,
    minClientVersion: '',
  };
}
