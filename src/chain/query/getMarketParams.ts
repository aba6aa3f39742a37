import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryMarketParamsResponse } from '../protocol/akash.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** The least deposit of a bid, one entry per denom, and how many bids an order takes (the node lets one more pass). */
export async function getMarketParams(
  connection: ChainConnection,
  signal?: AbortSignal,
): Promise<{ bidMinDeposits: Coin[]; orderMaxBids: number }> {
  const bytes = await connection.abciQuery(queryPath.marketParams, new Uint8Array(), signal);
  const { params } = QueryMarketParamsResponse.decode(bytes);
  return { bidMinDeposits: (params?.bidMinDeposits ?? []).map(decodeCoin), orderMaxBids: params?.orderMaxBids ?? 0 };
}
