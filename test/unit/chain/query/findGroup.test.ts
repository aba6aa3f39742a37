import { expect, it } from 'vitest';
import { QueryGroupRequest, QueryGroupResponse } from '../../../../src/chain/protocol/akash.ts';
import { findGroup } from '../../../../src/chain/query/findGroup.ts';
import { absent, answering } from '../../../helpers/answering.ts';
import { groupId, groupSpec, wireId } from '../../../helpers/chainFixtures.ts';

it('shows the group, or nothing where there is none', async () => {
  const { owner, dseq, gseq } = wireId;
  const group = { id: { owner, dseq, gseq }, state: 2, groupSpec, createdAt: 9 };
  const connection = answering(QueryGroupResponse, { group });
  expect(await findGroup(connection, groupId)).toEqual({
    id: groupId,
    state: 'paused',
    spec: groupSpec,
    createdAt: 9n,
  });
  expect(QueryGroupRequest.decode(connection.queries[0]!.data).id).toEqual({ owner, dseq, gseq });
  expect(await findGroup(absent(), groupId)).toBeUndefined();
});
