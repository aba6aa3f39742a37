import { QuerySpendableBalancesRequest, QuerySpendableBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { expect, it } from 'vitest';
import { listSpendable } from '../../../../src/chain/query/listSpendable.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('reads every page', async () => {
  const connection = answeringTwice(QuerySpendableBalancesResponse, { balances: [{ denom: 'uact', amount: '7' }] });
  const one = { denom: 'uact', amount: 7n };
  expect(await listSpendable(connection, owner)).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QuerySpendableBalancesRequest.decode(data));
  expect(first?.address).toBe(owner);
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
