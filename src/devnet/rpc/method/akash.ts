import { ok } from '../../../base/result.ts';
import { VERSION } from '../../node/version.ts';
import { defineMethod } from '../rpcMethod.ts';

/** Versions of the modules' interfaces, as the real node lists them. */
const MODULES: ReadonlyArray<readonly [string, string]> = [
  ['audit', 'v1'],
  ['bme', 'v1'],
  ['cert', 'v1'],
  ['deployment', 'v1beta4'],
  ['escrow', 'v1'],
  ['market', 'v1beta5'],
  ['oracle', 'v2'],
  ['provider', 'v1beta4'],
  ['take', 'v1'],
  ['wasm', 'v1'],
];

/** What Akash's Go client asks first, to find out how to talk to the node. Source: chain-sdk `go/node/client/client.go` RPCAkash. */
export const akash = defineMethod({
  name: 'akash',
  params: {},
  answer: ({ chainId }) =>
    ok({
      client_info: { api_version: 'v1beta3' },
      supported_versions: ['v1beta4', 'v1beta3'].map(versionJson),
      chain_id: chainId,
      node_version: VERSION.akash,
      min_client_version: '',
    }),
});

function versionJson(api_version: string) {
  const modules = MODULES.map(([module, version]) => ({ module, version }));
  return { api_version, modules, features: null };
}
