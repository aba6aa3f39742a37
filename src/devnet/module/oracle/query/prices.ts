import { formatFixed } from '../../../../base/decimal.ts';
import { PageResponse } from '../../../../chain/protocol/akash.ts';
import {
  type PriceData,
  type PricesFilter,
  QueryPricesRequest,
  QueryPricesResponse,
} from '../../../../chain/protocol/oracle.ts';
import { type PageWish, takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { instantOf, timestampOfInstant } from '../../../state/instant.ts';
import { GO_ZERO_TIME_NS, type Price, prices } from '../records.ts';

/** What the sources posted, newest first; oldest first when asked for in reverse. Source: node `x/oracle/keeper/grpc_query.go`. */
export const pricesQuery = defineQuery({
  path: '/akash.oracle.v2.Query/Prices',
  request: QueryPricesRequest,
  response: QueryPricesResponse,
  answer({ state }, { filters, pagination: wish }) {
    const rows = prices.list(state).filter(({ value }) => !filters || matches(value, filters));
    const { values, pagination } = takePage(rows, newestFirst(wish), { isCollection: true });
    return { prices: values.map(view), pagination: PageResponse.fromPartial(pagination as never) };
  },
});

const EVERYTHING: PageWish = { key: new Uint8Array(), offset: 0n, limit: 0n, countTotal: false, reverse: false };

function newestFirst(wish: PageWish = EVERYTHING): PageWish {
  return { ...wish, reverse: !wish.reverse };
}

function matches(price: Price, filters: PricesFilter): boolean {
  const start = filters.startTime ? instantOf(filters.startTime) : GO_ZERO_TIME_NS;
  const end = filters.endTime ? instantOf(filters.endTime) : GO_ZERO_TIME_NS;
  return (
    (filters.assetDenom === '' || price.denom === filters.assetDenom) &&
    (filters.baseDenom === '' || price.baseDenom === filters.baseDenom) &&
    price.timestampNs >= start &&
    (end === GO_ZERO_TIME_NS || price.timestampNs <= end)
  );
}

function view({ source, denom, baseDenom, timestampNs, sequence, price }: Price): PriceData {
  return {
    id: { source, denom, baseDenom, timestamp: timestampOfInstant(timestampNs), sequence },
    state: { price: formatFixed(price) },
  };
}
