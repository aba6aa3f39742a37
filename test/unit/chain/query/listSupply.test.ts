import { QueryTotalSupplyRequest, QueryTotalSupplyResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { expect, it } from 'vitest';
import { listSupply } from '../../../../src/chain/query/listSupply.ts';
import { answeringTwice } from '../../../helpers/answering.ts';

it('reads every page', async () => {
  const connection = answeringTwice(QueryTotalSupplyResponse, { supply: [{ denom: 'uact', amount: '7' }] });
  const one = { denom: 'uact', amount: 7n };
  expect(await listSupply(connection)).toEqual([one, one]);
  const [, second] = connection.queries.map(({ data }) => QueryTotalSupplyRequest.decode(data));
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
