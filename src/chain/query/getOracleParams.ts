import type { ChainConnection } from '../connection/chainConnection.ts';
import { decodeDuration } from '../protocol/moments.ts';
import { QueryOracleParamsResponse } from '../protocol/oracle.ts';
import { queryPath } from '../protocol/queryPath.ts';

export interface OracleParamsView {
  /** Who may post prices; a price names its source by its place here. */
  readonly sources: readonly string[];
  readonly minPriceSources: number;
  /** How old a price may be to count. */
  readonly maxStalenessMs: number;
  readonly twapWindowMs: number;
  readonly maxDeviationBps: bigint;
}

/** Who may post prices, and which of them count. */
export async function getOracleParams(connection: ChainConnection, signal?: AbortSignal): Promise<OracleParamsView> {
  const bytes = await connection.abciQuery(queryPath.oracleParams, new Uint8Array(), signal);
  const { params } = QueryOracleParamsResponse.decode(bytes);
  const { maxPriceStalenessPeriod: staleness, twapWindow } = params ?? {};
  return {
    sources: params?.sources ?? [],
    minPriceSources: params?.minPriceSources ?? 0,
    maxStalenessMs: staleness ? decodeDuration(staleness) : 0,
    twapWindowMs: twapWindow ? decodeDuration(twapWindow) : 0,
    maxDeviationBps: params?.maxPriceDeviationBps ?? 0n,
  };
}
