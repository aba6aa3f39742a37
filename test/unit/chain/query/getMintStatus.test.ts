import { expect, it } from 'vitest';
import { QueryMintStatusResponse } from '../../../../src/chain/protocol/bme.ts';
import { getMintStatus } from '../../../../src/chain/query/getMintStatus.ts';
import { answering } from '../../../helpers/answering.ts';

it.each([
  [1, 'healthy'],
  [2, 'warning'],
  [3, 'halt_cr'],
  [4, 'halt_oracle'],
  [9, 'unspecified'],
])('names the state %i', async (status, state) => {
  const given = { status, collateralRatio: '1.5', mintsAllowed: status < 3, refundsAllowed: true };
  expect(await getMintStatus(answering(QueryMintStatusResponse, given))).toEqual({
    state,
    collateralRatio: { atomics: 1_500_000_000_000_000_000n },
    mintsAllowed: status < 3,
    refundsAllowed: true,
  });
});
