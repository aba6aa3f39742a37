import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryBmeParamsResponse } from '../protocol/bme.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** How coins are exchanged. Ratios are in basis points. */
export interface BmeParamsView {
  readonly warnThresholdBps: number;
  readonly haltThresholdBps: number;
  /** Blocks between two exchanges while the vault is healthy. */
  readonly minEpochBlocks: bigint;
  readonly mintSpreadBps: number;
  readonly settleSpreadBps: number;
  /** What a mint must give at least; less is cancelled and given back. */
  readonly minMint: readonly Coin[];
  readonly maxPendingAttempts: number;
}

/** The rules of the exchange between the two coins. */
export async function getBmeParams(connection: ChainConnection, signal?: AbortSignal): Promise<BmeParamsView> {
  const bytes = await connection.abciQuery(queryPath.bmeParams, new Uint8Array(), signal);
  const { params } = QueryBmeParamsResponse.decode(bytes);
  return {
    warnThresholdBps: params?.circuitBreakerWarnThreshold ?? 0,
    haltThresholdBps: params?.circuitBreakerHaltThreshold ?? 0,
    minEpochBlocks: params?.minEpochBlocks ?? 0n,
    mintSpreadBps: params?.mintSpreadBps ?? 0,
    settleSpreadBps: params?.settleSpreadBps ?? 0,
    minMint: (params?.minMint ?? []).map(decodeCoin),
    maxPendingAttempts: params?.maxPendingAttempts ?? 0,
  };
}
