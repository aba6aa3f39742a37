import { QueryTotalSupplyRequest, QueryTotalSupplyResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { readList } from './readList.ts';

/** How much there is of each denom in all. */
export async function listSupply(connection: ChainConnection, signal?: AbortSignal): Promise<Coin[]> {
  const coins = await readList(
    connection,
    {
      path: queryPath.supply,
      encodeRequest: (pagination) =>
        QueryTotalSupplyRequest.encode(QueryTotalSupplyRequest.fromPartial({ pagination })).finish(),
      decodeResponse: (bytes) => QueryTotalSupplyResponse.decode(bytes),
      itemsOf: (response) => response.supply,
    },
    signal,
  );
  return coins.map(decodeCoin);
}
