import { QuerySendEnabledRequest, QuerySendEnabledResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { readList } from './readList.ts';

/** Which denoms have a rule of their own on being sent. Those without one may be sent; live networks forbid it of uact. */
export async function listSendRules(
  connection: ChainConnection,
  signal?: AbortSignal,
): Promise<Array<{ readonly denom: string; readonly enabled: boolean }>> {
  const rules = await readList(
    connection,
    {
      path: queryPath.sendEnabled,
      encodeRequest: (pagination) =>
        QuerySendEnabledRequest.encode(QuerySendEnabledRequest.fromPartial({ pagination })).finish(),
      decodeResponse: (bytes) => QuerySendEnabledResponse.decode(bytes),
      itemsOf: (response) => response.sendEnabled,
    },
    signal,
  );
  return rules.map(({ denom, enabled }) => ({ denom, enabled }));
}
