import {
  QueryAllowancesByGranterRequest,
  QueryAllowancesByGranterResponse,
} from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type AllowanceView, decodeAllowance } from './allowanceView.ts';
import { readList } from './readList.ts';

/** Every fee grant that an account has given. */
export async function listGranterAllowances(
  connection: ChainConnection,
  granter: string,
  signal?: AbortSignal,
): Promise<AllowanceView[]> {
  const grants = await readList(
    connection,
    {
      path: queryPath.allowancesByGranter,
      encodeRequest: (pagination) =>
        QueryAllowancesByGranterRequest.encode(
          QueryAllowancesByGranterRequest.fromPartial({ granter, pagination }),
        ).finish(),
      decodeResponse: (bytes) => QueryAllowancesByGranterResponse.decode(bytes),
      itemsOf: (response) => response.allowances,
    },
    signal,
  );
  return grants.map(decodeAllowance);
}
