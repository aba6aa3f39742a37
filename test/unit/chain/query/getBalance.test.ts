import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { expect, it } from 'vitest';
import { getBalance } from '../../../../src/chain/query/getBalance.ts';
import { answering } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('gives the amount, and 0 for none', async () => {
  const connection = answering(QueryBalanceResponse, { balance: { denom: 'uact', amount: '7' } });
  expect(await getBalance(connection, owner, 'uact')).toBe(7n);
  expect(QueryBalanceRequest.decode(connection.queries[0]!.data)).toEqual({ address: owner, denom: 'uact' });
  expect(await getBalance(answering(QueryBalanceResponse, {}), owner, 'uact')).toBe(0n);
});
