import { QueryGranterGrantsRequest, QueryGranterGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { expect, it } from 'vitest';
import { listGranterGrants } from '../../../../src/chain/query/listGranterGrants.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('reads every page there is', async () => {
  const pair = { granter: owner, grantee: provider };
  const authorization = { typeUrl: '/foreign', value: new Uint8Array() };
  const connection = answeringTwice(QueryGranterGrantsResponse, { grants: [{ ...pair, authorization }] });
  const one = { ...pair, authorization: { kind: 'other', typeUrl: '/foreign' } };
  expect(await listGranterGrants(connection, pair.granter)).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryGranterGrantsRequest.decode(data));
  expect(first?.granter).toBe(pair.granter);
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
