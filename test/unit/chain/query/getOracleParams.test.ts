import { expect, it } from 'vitest';
import { QueryOracleParamsResponse } from '../../../../src/chain/protocol/oracle.ts';
import { getOracleParams } from '../../../../src/chain/query/getOracleParams.ts';
import { answering } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('gives who may post, and what counts', async () => {
  const params = {
    sources: [owner],
    minPriceSources: 1,
    maxPriceStalenessPeriod: { seconds: 30n, nanos: 0 },
    twapWindow: { seconds: 5n, nanos: 0 },
    maxPriceDeviationBps: 150n,
  };
  expect(await getOracleParams(answering(QueryOracleParamsResponse, { params }))).toEqual({
    sources: [owner],
    minPriceSources: 1,
    maxStalenessMs: 30_000,
    twapWindowMs: 5_000,
    maxDeviationBps: 150n,
  });
});
