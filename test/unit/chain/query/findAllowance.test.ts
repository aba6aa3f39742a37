import { QueryAllowancesResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { expect, it } from 'vitest';
import { findAllowance } from '../../../../src/chain/query/findAllowance.ts';
import { answering } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('finds the one of the pair among the grantee’s', async () => {
  const allowance = { typeUrl: '/cosmos.feegrant.v1beta1.BasicAllowance', value: new Uint8Array() };
  const allowances = ['akash1other', owner].map((granter) => ({ granter, grantee: provider, allowance }));
  const connection = answering(QueryAllowancesResponse, { allowances });
  const pair = { granter: owner, grantee: provider };
  expect(await findAllowance(connection, pair)).toEqual({ ...pair, limit: [] });
  expect(await findAllowance(connection, { ...pair, granter: 'akash1nobody' })).toBeUndefined();
});
