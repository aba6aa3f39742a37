import { QueryParamsResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { expect, it } from 'vitest';
import { getAuthParams } from '../../../../src/chain/query/getAuthParams.ts';
import { answering } from '../../../helpers/answering.ts';

it('gives what every transaction must keep to', async () => {
  const params = { maxMemoCharacters: 256n, txSigLimit: 7n, txSizeCostPerByte: 10n };
  const expected = { maxMemoLength: 256n, maxSignatures: 7n, gasPerByte: 10n };
  expect(await getAuthParams(answering(QueryParamsResponse, { params }))).toEqual(expected);
});
