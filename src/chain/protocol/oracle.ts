/**
 * The oracle of node v2.1, which the SDK's release has in its former, height-based version only. Field numbers are those of
 * chain-sdk `proto/node/akash/oracle/v2`. Prices are texts with up to 18 places; moments have nanoseconds.
 */
import { PageRequest, PageResponse } from '@akashnetwork/chain-sdk/private-types/cosmos.v1beta1';
import { Any } from 'cosmjs-types/google/protobuf/any';
import { Duration } from 'cosmjs-types/google/protobuf/duration';
import { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { type Codec, extendCodec, type FieldSpec } from './extendCodec.ts';

function define<Message>(name: string, fields: readonly FieldSpec[]): Codec<Message, Partial<Message>> {
  return extendCodec(`akash.oracle.v2.${name}`, undefined, fields);
}

/** What is priced, and in what: `akt` in `usd`. */
export interface PriceDenoms {
  denom: string;
  baseDenom: string;
}
export const PriceDenoms = define<PriceDenoms>('DataID', [
  { number: 1, name: 'denom', kind: 'string' },
  { number: 2, name: 'baseDenom', kind: 'string' },
]);

/** One price of one source, which goes by its number among the sources. */
export interface PriceRecordId extends PriceDenoms {
  source: number;
  timestamp: Timestamp | undefined;
  /** Tells apart what came in one block. */
  sequence: bigint;
}
export const PriceRecordId = define<PriceRecordId>('PriceDataRecordID', [
  { number: 1, name: 'source', kind: 'int32' },
  { number: 2, name: 'denom', kind: 'string' },
  { number: 3, name: 'baseDenom', kind: 'string' },
  { number: 4, name: 'timestamp', kind: Timestamp },
  { number: 5, name: 'sequence', kind: 'int64' },
]);

interface PriceDataState {
  price: string;
}
const PriceDataState = define<PriceDataState>('PriceDataState', [{ number: 1, name: 'price', kind: 'decimal' }]);

export interface PriceData {
  id: PriceRecordId | undefined;
  state: PriceDataState | undefined;
}
export const PriceData = define<PriceData>('PriceData', [
  { number: 1, name: 'id', kind: PriceRecordId },
  { number: 2, name: 'state', kind: PriceDataState },
]);

/** What the sources say together. `twap` is the mean over time that everything is reckoned by. */
export interface AggregatedPrice {
  denom: string;
  twap: string;
  medianPrice: string;
  minPrice: string;
  maxPrice: string;
  timestamp: Timestamp | undefined;
  numSources: number;
  deviationBps: bigint;
}
export const AggregatedPrice = define<AggregatedPrice>('AggregatedPrice', [
  { number: 1, name: 'denom', kind: 'string' },
  { number: 2, name: 'twap', kind: 'decimal' },
  { number: 3, name: 'medianPrice', kind: 'decimal' },
  { number: 4, name: 'minPrice', kind: 'decimal' },
  { number: 5, name: 'maxPrice', kind: 'decimal' },
  { number: 6, name: 'timestamp', kind: Timestamp },
  { number: 7, name: 'numSources', kind: 'int32' },
  { number: 8, name: 'deviationBps', kind: 'int64' },
]);

/** Whether the price may be used, and why not. */
export interface PriceHealth {
  denom: string;
  isHealthy: boolean;
  hasMinSources: boolean;
  deviationOk: boolean;
  totalSources: number;
  totalHealthySources: number;
  failureReason: string[];
}
export const PriceHealth = define<PriceHealth>('PriceHealth', [
  { number: 1, name: 'denom', kind: 'string' },
  { number: 3, name: 'isHealthy', kind: 'bool' },
  { number: 4, name: 'hasMinSources', kind: 'bool' },
  { number: 5, name: 'deviationOk', kind: 'bool' },
  { number: 6, name: 'totalSources', kind: 'int32' },
  { number: 7, name: 'totalHealthySources', kind: 'int32' },
  { number: 8, name: 'failureReason', repeated: true, kind: 'string' },
]);

export interface OracleParams {
  sources: string[];
  minPriceSources: number;
  maxPriceStalenessPeriod: Duration | undefined;
  twapWindow: Duration | undefined;
  maxPriceDeviationBps: bigint;
  feedContractsParams: Any[];
  priceRetention: Duration | undefined;
  pruneEpoch: string;
  maxPrunePerEpoch: bigint;
  maxFutureTimeDrift: Duration | undefined;
}
export const OracleParams = define<OracleParams>('Params', [
  { number: 1, name: 'sources', repeated: true, kind: 'string' },
  { number: 2, name: 'minPriceSources', kind: 'int32' },
  { number: 3, name: 'maxPriceStalenessPeriod', kind: Duration },
  { number: 4, name: 'twapWindow', kind: Duration },
  { number: 5, name: 'maxPriceDeviationBps', kind: 'int64' },
  { number: 6, name: 'feedContractsParams', repeated: true, kind: Any },
  { number: 7, name: 'priceRetention', kind: Duration },
  { number: 8, name: 'pruneEpoch', kind: 'string' },
  { number: 9, name: 'maxPrunePerEpoch', kind: 'int64' },
  { number: 10, name: 'maxFutureTimeDrift', kind: Duration },
]);

/** A source's price; signed by it. */
export interface MsgAddPriceEntry {
  signer: string;
  id: PriceDenoms | undefined;
  price: string;
  timestamp: Timestamp | undefined;
}
export const MsgAddPriceEntry = define<MsgAddPriceEntry>('MsgAddPriceEntry', [
  { number: 1, name: 'signer', kind: 'string' },
  { number: 2, name: 'id', kind: PriceDenoms },
  { number: 3, name: 'price', kind: 'decimal' },
  { number: 4, name: 'timestamp', kind: Timestamp },
]);

/** New parameters, by governance. */
export interface MsgUpdateOracleParams {
  authority: string;
  params: OracleParams | undefined;
}
export const MsgUpdateOracleParams = define<MsgUpdateOracleParams>('MsgUpdateParams', [
  { number: 1, name: 'authority', kind: 'string' },
  { number: 2, name: 'params', kind: OracleParams },
]);

export interface PricesFilter {
  assetDenom: string;
  baseDenom: string;
  startTime: Timestamp | undefined;
  endTime: Timestamp | undefined;
}
const PricesFilter = define<PricesFilter>('PricesFilter', [
  { number: 1, name: 'assetDenom', kind: 'string' },
  { number: 2, name: 'baseDenom', kind: 'string' },
  { number: 3, name: 'startTime', kind: Timestamp },
  { number: 4, name: 'endTime', kind: Timestamp },
]);

export interface QueryPricesRequest {
  filters: PricesFilter | undefined;
  pagination: PageRequest | undefined;
}
export const QueryPricesRequest = define<QueryPricesRequest>('QueryPricesRequest', [
  { number: 1, name: 'filters', kind: PricesFilter },
  { number: 2, name: 'pagination', kind: PageRequest },
]);

export interface QueryPricesResponse {
  prices: PriceData[];
  pagination: PageResponse | undefined;
}
export const QueryPricesResponse = define<QueryPricesResponse>('QueryPricesResponse', [
  { number: 1, name: 'prices', repeated: true, kind: PriceData },
  { number: 2, name: 'pagination', kind: PageResponse },
]);

export type QueryOracleParamsRequest = Record<string, never>;
export const QueryOracleParamsRequest = define<QueryOracleParamsRequest>('QueryParamsRequest', []);

export interface QueryOracleParamsResponse {
  params: OracleParams | undefined;
}
export const QueryOracleParamsResponse = define<QueryOracleParamsResponse>('QueryParamsResponse', [
  { number: 1, name: 'params', kind: OracleParams },
]);

export interface QueryAggregatedPriceRequest {
  denom: string;
}
export const QueryAggregatedPriceRequest = define<QueryAggregatedPriceRequest>('QueryAggregatedPriceRequest', [
  { number: 1, name: 'denom', kind: 'string' },
]);

export interface QueryAggregatedPriceResponse {
  aggregatedPrice: AggregatedPrice | undefined;
  priceHealth: PriceHealth | undefined;
}
export const QueryAggregatedPriceResponse = define<QueryAggregatedPriceResponse>('QueryAggregatedPriceResponse', [
  { number: 1, name: 'aggregatedPrice', kind: AggregatedPrice },
  { number: 2, name: 'priceHealth', kind: PriceHealth },
]);
