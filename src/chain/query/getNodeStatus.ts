import { Buffer } from 'node:buffer';
import {
  GetLatestBlockResponse,
  GetNodeInfoResponse,
  GetSyncingResponse,
} from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { decodeTimestamp } from '../protocol/moments.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** Where a node stands, and what it runs. */
export interface NodeReport {
  readonly chainId: string;
  readonly height: bigint;
  /** Of the latest block, in upper-case hexadecimal. */
  readonly blockHash: string;
  /** Of the latest block, in milliseconds since the Unix epoch. */
  readonly timeMs: number;
  readonly catchingUp: boolean;
  readonly moniker: string;
  /** Of the chain's program, such as `v2.1.0`. */
  readonly version: string;
  readonly cometVersion: string;
  readonly sdkVersion: string;
  readonly protocol: { readonly p2p: bigint; readonly block: bigint; readonly app: bigint };
}

/**
 * Asks a node of itself, in three reads. The list of the modules' API versions (`akash.discovery.v1`) is not among them: a node tells it
 * over gRPC and REST only.
 */
export async function getNodeStatus(connection: ChainConnection, signal?: AbortSignal): Promise<NodeReport> {
  const read = (path: string) => connection.abciQuery(path, new Uint8Array(), signal);
  const [block, info, sync] = await Promise.all([
    read(queryPath.latestBlock),
    read(queryPath.nodeInfo),
    read(queryPath.syncing),
  ]);
  return {
    ...describeBlock(GetLatestBlockResponse.decode(block)),
    ...describeNode(GetNodeInfoResponse.decode(info)),
    catchingUp: GetSyncingResponse.decode(sync).syncing,
  };
}

function describeBlock({ blockId, sdkBlock, block }: GetLatestBlockResponse) {
  const header = sdkBlock?.header ?? block?.header;
  return {
    chainId: header?.chainId ?? '',
    height: header?.height ?? 0n,
    blockHash: Buffer.from(blockId?.hash ?? [])
      .toString('hex')
      .toUpperCase(),
    timeMs: header?.time ? decodeTimestamp(header.time) : 0,
  };
}

function describeNode({ defaultNodeInfo: node, applicationVersion: app }: GetNodeInfoResponse) {
  const { p2p = 0n, block = 0n, app: appProtocol = 0n } = node?.protocolVersion ?? {};
  return {
    moniker: node?.moniker ?? '',
    version: app?.version ?? '',
    cometVersion: node?.version ?? '',
    sdkVersion: app?.cosmosSdkVersion ?? '',
    protocol: { p2p, block, app: appProtocol },
  };
}
