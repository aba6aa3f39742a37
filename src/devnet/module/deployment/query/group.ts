import { QueryGroupRequest, QueryGroupResponse } from '../../../../chain/protocol/akash.ts';
import { decodeGroupId } from '../../../../chain/protocol/ids.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import { getGroup } from '../group.ts';
import { viewGroup } from './views.ts';

/** One group by id. */
export const groupQuery = defineQuery({
  path: '/akash.deployment.v1beta4.Query/Group',
  request: QueryGroupRequest,
  response: QueryGroupResponse,
  answer(context, request) {
    const id = decodeGroupId(request.id);
    requireAddressArgument(id.owner, 'owner');
    return { group: viewGroup(getGroup(context, id)) };
  },
});
