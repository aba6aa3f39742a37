import { QueryAllowancesRequest, QueryAllowancesResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { expect, it } from 'vitest';
import { listAllowances } from '../../../../src/chain/query/listAllowances.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('reads every page', async () => {
  const pair = { granter: owner, grantee: provider };
  const allowance = { typeUrl: '/cosmos.feegrant.v1beta1.BasicAllowance', value: new Uint8Array() };
  const connection = answeringTwice(QueryAllowancesResponse, { allowances: [{ ...pair, allowance }] });
  const one = { ...pair, limit: [] };
  expect(await listAllowances(connection, pair.grantee)).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryAllowancesRequest.decode(data));
  expect(first?.grantee).toBe(pair.grantee);
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
