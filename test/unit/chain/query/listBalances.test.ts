import { QueryAllBalancesRequest, QueryAllBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { expect, it } from 'vitest';
import { listBalances } from '../../../../src/chain/query/listBalances.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('gives the whole amounts of an account, over all pages', async () => {
  const page = (denom: string, nextKey: number[]) =>
    QueryAllBalancesResponse.encode(
      QueryAllBalancesResponse.fromPartial({
        balances: [{ denom, amount: '5' }],
        pagination: { nextKey: new Uint8Array(nextKey) },
      }),
    ).finish();
  const pages = [page('uact', [9]), page('uakt', [])];
  const connection = createFakeConnection({ query: () => pages.shift()! });
  expect(await listBalances(connection, owner)).toEqual([
    { denom: 'uact', amount: 5n },
    { denom: 'uakt', amount: 5n },
  ]);
  expect(QueryAllBalancesRequest.decode(connection.queries[1]!.data)).toMatchObject({
    address: owner,
    pagination: { key: new Uint8Array([9]) },
  });
});
