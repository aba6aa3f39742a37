import type { SendEnabled } from 'cosmjs-types/cosmos/bank/v1beta1/bank';
import {
  QueryParamsRequest,
  QueryParamsResponse,
  QuerySendEnabledRequest,
  QuerySendEnabledResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { ACT, AKT } from '../../../../chain/protocol/coin.ts';
import type { Params } from '../../../parseGenesis.ts';
import { takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';

/** What people may send to each other unless told otherwise. What is told otherwise is not in here: it has a query of its own. */
export const bankParamsQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/Params',
  request: QueryParamsRequest,
  response: QueryParamsResponse,
  answer: () => ({ params: { sendEnabled: [], defaultSendEnabled: true } }),
});

/** Which denoms have a rule of their own; of those named, or of all, by pages. */
export const sendEnabledQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/SendEnabled',
  request: QuerySendEnabledRequest,
  response: QuerySendEnabledResponse,
  answer({ params }, { denoms, pagination }) {
    const rules = rulesOf(params);
    if (denoms.length > 0) return view(denoms.flatMap((denom) => rules.filter((rule) => rule.denom === denom)));
    const page = takePage(
      rules.map((rule) => ({ key: rule.denom, value: rule })),
      pagination,
      { failAs: 'Internal', isCollection: true },
    );
    return { ...view(page.values), pagination: PageResponse.fromPartial(page.pagination) };
  },
});

/** The network has a rule for each of its two coins, whether it says yes or no. */
function rulesOf({ sendDisabled }: Params): SendEnabled[] {
  const denoms = [...new Set([ACT, AKT, ...sendDisabled])].sort();
  return denoms.map((denom) => ({ denom, enabled: !sendDisabled.includes(denom) }));
}

function view(sendEnabled: SendEnabled[]): QuerySendEnabledResponse {
  return QuerySendEnabledResponse.fromPartial({ sendEnabled });
}
