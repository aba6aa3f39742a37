import { expect, it } from 'vitest';
import { QueryDeploymentParamsResponse } from '../../../../src/chain/protocol/akash.ts';
import { getDeploymentParams } from '../../../../src/chain/query/getDeploymentParams.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('gives the least deposits', async () => {
  const params = { minDeposits: [{ denom: 'uact', amount: '500000' }] };
  const bytes = QueryDeploymentParamsResponse.encode({ params }).finish();
  expect(await getDeploymentParams(createFakeConnection({ query: () => bytes }))).toEqual({
    minDeposits: [{ denom: 'uact', amount: 500_000n }],
  });
});
