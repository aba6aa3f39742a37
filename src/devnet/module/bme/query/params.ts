import { QueryBmeParamsRequest, QueryBmeParamsResponse } from '../../../../chain/protocol/bme.ts';
import { defineQuery } from '../../../query/queryRoute.ts';

/** Thresholds, spreads and epochs of the exchange. */
export const bmeParamsQuery = defineQuery({
  path: '/akash.bme.v1.Query/Params',
  request: QueryBmeParamsRequest,
  response: QueryBmeParamsResponse,
  answer: ({ params: { bme } }) => ({
    params: {
      circuitBreakerWarnThreshold: bme.warnThresholdBps,
      circuitBreakerHaltThreshold: bme.haltThresholdBps,
      minEpochBlocks: BigInt(bme.minEpochBlocks),
      epochBlocksBackoffPercent: bme.epochBlocksBackoffPercent,
      mintSpreadBps: bme.mintSpreadBps,
      settleSpreadBps: bme.settleSpreadBps,
      maxEndblockerRecords: bme.maxEndblockerRecords,
      minMint: [...bme.minMint],
      maxPendingAttempts: bme.maxPendingAttempts,
    },
  }),
});
