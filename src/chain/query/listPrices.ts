import { type Decimal, parseDecimal } from '../../base/decimal.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { PageRequest } from '../protocol/akash.ts';
import { decodeTimestamp, encodeTimestamp } from '../protocol/moments.ts';
import { type PriceData, QueryPricesRequest, QueryPricesResponse } from '../protocol/oracle.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { readList } from './readList.ts';

/** One price that one source posted. */
export interface PriceView {
  /** The source's number in the oracle's parameters. */
  readonly source: number;
  readonly denom: string;
  readonly baseDenom: string;
  readonly timeMs: number;
  readonly price: Decimal;
}

/** Posted prices that match every field given, as far back as the oracle keeps them. Times are in milliseconds since the Unix epoch. */
export async function listPrices(
  connection: ChainConnection,
  filter: { denom?: string; baseDenom?: string; fromMs?: number; untilMs?: number } = {},
  signal?: AbortSignal,
): Promise<PriceView[]> {
  const filters = {
    assetDenom: filter.denom ?? '',
    baseDenom: filter.baseDenom ?? '',
    startTime: filter.fromMs === undefined ? undefined : encodeTimestamp(filter.fromMs),
    endTime: filter.untilMs === undefined ? undefined : encodeTimestamp(filter.untilMs),
  };
  const prices = await readList(
    connection,
    {
      path: queryPath.prices,
      encodeRequest: (page) =>
        QueryPricesRequest.encode({ filters, pagination: PageRequest.fromPartial(page) }).finish(),
      decodeResponse: QueryPricesResponse.decode,
      itemsOf: (response) => response.prices,
    },
    signal,
  );
  return prices.map(decodePrice);
}

function decodePrice({ id, state }: PriceData): PriceView {
  return {
    source: id?.source ?? 0,
    denom: id?.denom ?? '',
    baseDenom: id?.baseDenom ?? '',
    timeMs: id?.timestamp ? decodeTimestamp(id.timestamp) : 0,
    price: parseDecimal(state?.price || '0'),
  };
}
