import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryMarketParamsResponse } from '../protocol/akash.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { decodeDuration } from '../protocol/moments.ts';
import { queryPath } from '../protocol/queryPath.ts';

export interface MarketParamsView {
  /** The least deposit of a bid, one entry per denom. */
  readonly bidMinDeposits: Coin[];
  /** How many bids an order takes; the node lets one more pass. */
  readonly orderMaxBids: number;
  /** Bounds of the notice that a bid may grant, on nodes that know of it. */
  readonly minReclamationWindowMs?: number;
  readonly maxReclamationWindowMs?: number;
}

/** What the chain asks of bids. */
export async function getMarketParams(connection: ChainConnection, signal?: AbortSignal): Promise<MarketParamsView> {
  const bytes = await connection.abciQuery(queryPath.marketParams, new Uint8Array(), signal);
  const { params } = QueryMarketParamsResponse.decode(bytes);
  const { minReclamationWindow: min, maxReclamationWindow: max } = params ?? {};
  return {
    bidMinDeposits: (params?.bidMinDeposits ?? []).map(decodeCoin),
    orderMaxBids: params?.orderMaxBids ?? 0,
    ...(min && { minReclamationWindowMs: decodeDuration(min) }),
    ...(max && { maxReclamationWindowMs: decodeDuration(max) }),
  };
}
