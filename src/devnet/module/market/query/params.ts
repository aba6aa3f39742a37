import { MarketParams, QueryMarketParamsRequest, QueryMarketParamsResponse } from '../../../../chain/protocol/akash.ts';
import { AKT } from '../../../../chain/protocol/coin.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { durationOf } from '../../../state/durations.ts';

/** Deposits and numbers that bids are held to. */
export const marketParamsQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Params',
  request: QueryMarketParamsRequest,
  response: QueryMarketParamsResponse,
  answer: ({ params }) => ({
    params: MarketParams.fromPartial({
      bidMinDeposit: params.bidMinDeposits.find(({ denom }) => denom === AKT) ?? { denom: AKT, amount: '0' },
      // By denom, as the SDK keeps sets of coins.
      bidMinDeposits: params.bidMinDeposits.toSorted((a, b) => (a.denom < b.denom ? -1 : 1)),
      orderMaxBids: params.orderMaxBids,
      minReclamationWindow: durationOf(params.minReclamationWindowMs),
      maxReclamationWindow: durationOf(params.maxReclamationWindowMs),
    }),
  }),
});
