import { QuerySpendableBalancesRequest, QuerySpendableBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { readList } from './readList.ts';

/** What an account can spend now, one entry per denom: its balances less what is still vesting. */
export async function listSpendable(
  connection: ChainConnection,
  address: string,
  signal?: AbortSignal,
): Promise<Coin[]> {
  const coins = await readList(
    connection,
    {
      path: queryPath.spendableBalances,
      encodeRequest: (pagination) =>
        QuerySpendableBalancesRequest.encode(
          QuerySpendableBalancesRequest.fromPartial({ address, pagination }),
        ).finish(),
      decodeResponse: (bytes) => QuerySpendableBalancesResponse.decode(bytes),
      itemsOf: (response) => response.balances,
    },
    signal,
  );
  return coins.map(decodeCoin);
}
