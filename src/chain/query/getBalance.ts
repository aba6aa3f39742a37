import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** What an account holds of one denom, vesting coins included; 0 for none. */
export async function getBalance(
  connection: ChainConnection,
  address: string,
  denom: string,
  signal?: AbortSignal,
): Promise<bigint> {
  const request = QueryBalanceRequest.encode({ address, denom }).finish();
  const { balance } = QueryBalanceResponse.decode(await connection.abciQuery(queryPath.balance, request, signal));
  return BigInt(balance?.amount || '0');
}
