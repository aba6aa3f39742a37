import {
  GetLatestBlockResponse,
  GetNodeInfoResponse,
  GetSyncingResponse,
} from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { expect, it } from 'vitest';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { getNodeStatus } from '../../../../src/chain/query/getNodeStatus.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('puts together what the node says of itself', async () => {
  const header = { chainId: 'akashnet-2', height: 9n, time: { seconds: 3n, nanos: 5_000_000 } };
  const answers = new Map([
    [
      queryPath.latestBlock as string,
      bytesOf(GetLatestBlockResponse, { blockId: { hash: new Uint8Array([0xab, 1]) }, sdkBlock: { header } }),
    ],
    [
      queryPath.nodeInfo,
      bytesOf(GetNodeInfoResponse, {
        defaultNodeInfo: { protocolVersion: { p2p: 8n, block: 11n, app: 0n }, version: '0.38.21', moniker: 'one' },
        applicationVersion: { version: 'v2.1.0', cosmosSdkVersion: 'v0.53.7' },
      }),
    ],
    [queryPath.syncing, bytesOf(GetSyncingResponse, { syncing: true })],
  ]);
  expect(await getNodeStatus(createFakeConnection({ query: (path) => answers.get(path)! }))).toEqual({
    chainId: 'akashnet-2',
    height: 9n,
    blockHash: 'AB01',
    timeMs: 3_005,
    catchingUp: true,
    moniker: 'one',
    version: 'v2.1.0',
    cometVersion: '0.38.21',
    sdkVersion: 'v0.53.7',
    protocol: { p2p: 8n, block: 11n, app: 0n },
  });
});
