import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryGroupRequest, QueryGroupResponse } from '../protocol/akash.ts';
import { encodeGroupId, type GroupId } from '../protocol/ids.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeGroup, type GroupView } from './deploymentView.ts';
import { orNotFound } from './orNotFound.ts';

/** The group, closed ones too, or undefined when the chain has none of this id. */
export async function findGroup(
  connection: ChainConnection,
  id: GroupId,
  signal?: AbortSignal,
): Promise<GroupView | undefined> {
  const request = QueryGroupRequest.encode({ id: encodeGroupId(id) }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.group, request, signal));
  const group = bytes && QueryGroupResponse.decode(bytes).group;
  return group && decodeGroup(group);
}
