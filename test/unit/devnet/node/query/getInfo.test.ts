import { describe, expect, it } from 'vitest';
import { GetInfoResponse } from '../../../../../src/chain/protocol/discovery.ts';
import { describeInterfaces } from '../../../../../src/devnet/node/query/getInfo.ts';
import { CHAIN_ID } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';

const PATH = '/akash.discovery.v1.Discovery/GetInfo';

describe('getInfoQuery', () => {
  // What a node of v2.1 answers, but for chain and version.
  it('tells over gRPC which versions there are', () => {
    const { node } = createTestNode();
    const answer = node.callGrpc(PATH, new Uint8Array());
    const info = answer.ok ? GetInfoResponse.decode(answer.value).info : undefined;
    expect(info).toMatchObject({ chainId: CHAIN_ID, clientInfo: { apiVersion: 'v1beta3' }, minClientVersion: '' });
    expect(info?.supportedVersions.map(({ apiVersion }) => apiVersion)).toEqual(['v1beta4', 'v1beta3']);
    expect(info?.supportedVersions[0]?.modules.map(({ module, version }) => `${module} ${version}`)).toEqual([
      'audit v1',
      'bme v1',
      'cert v1',
      'deployment v1beta4',
      'escrow v1',
      'market v1beta5',
      'oracle v2',
      'provider v1beta4',
      'take v1',
      'wasm v1',
    ]);
    expect(describeInterfaces({ chainId: 'x' }).chainId).toBe('x');
  });

  // Such a node answers abci_query with "unknown query path".
  it('is not there for abci_query', () => {
    expect(createTestNode().node.query(PATH, new Uint8Array(), 0n)).toMatchObject({ codespace: 'sdk', code: 6 });
  });
});
