import { QueryGranteeGrantsRequest, QueryGranteeGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { expect, it } from 'vitest';
import { listGranteeGrants } from '../../../../src/chain/query/listGranteeGrants.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('reads every page there is', async () => {
  const pair = { granter: owner, grantee: provider };
  const authorization = { typeUrl: '/foreign', value: new Uint8Array() };
  const connection = answeringTwice(QueryGranteeGrantsResponse, { grants: [{ ...pair, authorization }] });
  const one = { ...pair, authorization: { kind: 'other', typeUrl: '/foreign' } };
  expect(await listGranteeGrants(connection, pair.grantee)).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryGranteeGrantsRequest.decode(data));
  expect(first?.grantee).toBe(pair.grantee);
  // The node gives one page only, so it has to be a large one.
  expect(first?.pagination?.limit).toBe(10_000n);
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
