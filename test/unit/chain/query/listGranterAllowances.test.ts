import {
  QueryAllowancesByGranterRequest,
  QueryAllowancesByGranterResponse,
} from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { expect, it } from 'vitest';
import { listGranterAllowances } from '../../../../src/chain/query/listGranterAllowances.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('reads every page', async () => {
  const pair = { granter: owner, grantee: provider };
  const allowance = { typeUrl: '/cosmos.feegrant.v1beta1.BasicAllowance', value: new Uint8Array() };
  const connection = answeringTwice(QueryAllowancesByGranterResponse, { allowances: [{ ...pair, allowance }] });
  const one = { ...pair, limit: [] };
  expect(await listGranterAllowances(connection, pair.granter)).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryAllowancesByGranterRequest.decode(data));
  expect(first?.granter).toBe(pair.granter);
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
