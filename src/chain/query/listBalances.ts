import { QueryAllBalancesRequest, QueryAllBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { readList } from './readList.ts';

/** What an account holds, one entry per denom; none for an account without coins. */
export async function listBalances(
  connection: ChainConnection,
  address: string,
  signal?: AbortSignal,
): Promise<Coin[]> {
  const coins = await readList(
    connection,
    {
      path: queryPath.allBalances,
      encodeRequest: (pagination) =>
        QueryAllBalancesRequest.encode(QueryAllBalancesRequest.fromPartial({ address, pagination })).finish(),
      decodeResponse: (bytes) => QueryAllBalancesResponse.decode(bytes),
      itemsOf: (response) => response.balances,
    },
    signal,
  );
  return coins.map(decodeCoin);
}
