import { QueryOracleParamsRequest, QueryOracleParamsResponse } from '../../../../chain/protocol/oracle.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { durationOf } from '../../../state/durations.ts';

/** Who may post prices, and what is made of them. */
export const oracleParamsQuery = defineQuery({
  path: '/akash.oracle.v2.Query/Params',
  request: QueryOracleParamsRequest,
  response: QueryOracleParamsResponse,
  answer: ({ params: { oracle } }) => ({
    params: {
      sources: [...oracle.sources],
      minPriceSources: oracle.minPriceSources,
      maxPriceStalenessPeriod: durationOf(oracle.maxPriceStalenessMs),
      twapWindow: durationOf(oracle.twapWindowMs),
      maxPriceDeviationBps: BigInt(oracle.maxPriceDeviationBps),
      feedContractsParams: [],
      priceRetention: durationOf(oracle.priceRetentionMs),
      pruneEpoch: oracle.pruneEpoch,
      maxPrunePerEpoch: BigInt(oracle.maxPrunePerEpoch),
      maxFutureTimeDrift: durationOf(oracle.maxFutureTimeDriftMs),
    },
  }),
});
