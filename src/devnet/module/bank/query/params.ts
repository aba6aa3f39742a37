import { QueryParamsRequest, QueryParamsResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { defineQuery } from '../../../query/queryRoute.ts';

/** Which denoms people may not send to each other. */
export const bankParamsQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/Params',
  request: QueryParamsRequest,
  response: QueryParamsResponse,
  answer: ({ params }) => ({
    params: {
      sendEnabled: params.sendDisabled.map((denom) => ({ denom, enabled: false })),
      defaultSendEnabled: true,
    },
  }),
});
