import { QueryAllowancesRequest, QueryAllowancesResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type AllowanceView, decodeAllowance } from './allowanceView.ts';
import { readList } from './readList.ts';

/** Every fee grant that an account may use. One that has expired may still be among them. */
export async function listAllowances(
  connection: ChainConnection,
  grantee: string,
  signal?: AbortSignal,
): Promise<AllowanceView[]> {
  const grants = await readList(
    connection,
    {
      path: queryPath.allowances,
      encodeRequest: (pagination) =>
        QueryAllowancesRequest.encode(QueryAllowancesRequest.fromPartial({ grantee, pagination })).finish(),
      decodeResponse: (bytes) => QueryAllowancesResponse.decode(bytes),
      itemsOf: (response) => response.allowances,
    },
    signal,
  );
  return grants.map(decodeAllowance);
}
