import { QueryGranterGrantsRequest, QueryGranterGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeGrant, type GrantView } from './grantView.ts';
import { readList } from './readList.ts';

/** All that an account lets others do. */
export async function listGranterGrants(
  connection: ChainConnection,
  granter: string,
  signal?: AbortSignal,
): Promise<GrantView[]> {
  const grants = await readList(
    connection,
    {
      path: queryPath.granterGrants,
      encodeRequest: (pagination) =>
        QueryGranterGrantsRequest.encode(QueryGranterGrantsRequest.fromPartial({ granter, pagination })).finish(),
      decodeResponse: (bytes) => QueryGranterGrantsResponse.decode(bytes),
      itemsOf: (response) => response.grants,
    },
    signal,
  );
  return grants.map(decodeGrant);
}
