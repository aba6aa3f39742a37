import { QueryGranteeGrantsRequest, QueryGranteeGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeGrant, type GrantView } from './grantView.ts';
import { readList } from './readList.ts';

/** Akash's fork of the SDK gives one page here and no key for the next, so this one is asked to be large. */
const LIMIT = 10_000n;

/** All that an account may do in others' names, in the order in which the node draws on them. */
export async function listGranteeGrants(
  connection: ChainConnection,
  grantee: string,
  signal?: AbortSignal,
): Promise<GrantView[]> {
  const grants = await readList(
    connection,
    {
      path: queryPath.granteeGrants,
      encodeRequest: ({ key }) =>
        QueryGranteeGrantsRequest.encode(
          QueryGranteeGrantsRequest.fromPartial({ grantee, pagination: { key, limit: LIMIT } }),
        ).finish(),
      decodeResponse: (bytes) => QueryGranteeGrantsResponse.decode(bytes),
      itemsOf: (response) => response.grants,
    },
    signal,
  );
  return grants.map(decodeGrant);
}
