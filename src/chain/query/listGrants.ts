import { QueryGrantsRequest, QueryGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { SendAuthorization } from 'cosmjs-types/cosmos/bank/v1beta1/authz';
import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { MsgAccountDeposit } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type AuthorizationView, decodeGrant, type GrantView } from './grantView.ts';
import { readList } from './readList.ts';

/**
 * What one account lets another do: all of it, or what it may do with one message type. None when there is none: the choice is made here,
 * because the node answers for a type that is not granted with a code that could mean anything (sdk 6).
 */
export async function listGrants(
  connection: ChainConnection,
  filter: { granter: string; grantee: string; messageType?: string },
  signal?: AbortSignal,
): Promise<GrantView[]> {
  const { granter, grantee, messageType } = filter;
  const grants = await readList(
    connection,
    {
      path: queryPath.grants,
      encodeRequest: (pagination) =>
        QueryGrantsRequest.encode(QueryGrantsRequest.fromPartial({ granter, grantee, pagination })).finish(),
      decodeResponse: (bytes) => QueryGrantsResponse.decode(bytes),
      itemsOf: (response) => response.grants,
    },
    signal,
  );
  const views = grants.map((grant) => decodeGrant({ granter, grantee, ...grant }));
  if (messageType === undefined) return views;
  return views.filter(({ authorization }) => messageTypeOf(authorization) === messageType);
}

function messageTypeOf(authorization: AuthorizationView): string | undefined {
  if (authorization.kind === 'message') return authorization.messageType;
  if (authorization.kind === 'deposit') return typeUrlOf(MsgAccountDeposit);
  return authorization.typeUrl === SendAuthorization.typeUrl ? MsgSend.typeUrl : undefined;
}
