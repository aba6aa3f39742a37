import { describe, expect, it } from 'vitest';
import * as oracle from '../../../../src/chain/protocol/oracle.ts';

const at = { seconds: 1_700_000_000n, nanos: 5 };
const id = { source: 1, denom: 'akt', baseDenom: 'usd', timestamp: at, sequence: 3n };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('the oracle’s messages', () => {
  // chain-sdk proto/node/akash/oracle/v2: numbers of the fields, decimals as integers of 10^18 parts.
  it('are written as the protos say', () => {
    const bytes = oracle.MsgAddPriceEntry.encode({
      signer: 'a',
      id: { denom: 'akt', baseDenom: 'usd' },
      price: '1.5',
      timestamp: { seconds: 1n, nanos: 0 },
    }).finish();
    const price = Buffer.from('1500000000000000000').toString('hex');
    expect(hex(bytes)).toBe(`0a0161120a0a03616b741203757364${'1a13'}${price}22020801`);
  });

  it.each([
    ['PriceDenoms', oracle.PriceDenoms, { denom: 'akt', baseDenom: 'usd' }],
    ['PriceRecordId', oracle.PriceRecordId, id],
    ['PriceData', oracle.PriceData, { id, state: { price: '1.250000000000000000' } }],
    [
      'AggregatedPrice',
      oracle.AggregatedPrice,
      {
        denom: 'akt',
        twap: '1.000000000000000000',
        medianPrice: '2.000000000000000000',
        minPrice: '3.000000000000000000',
        maxPrice: '4.000000000000000000',
        timestamp: at,
        numSources: 2,
        deviationBps: 7n,
      },
    ],
    [
      'PriceHealth',
      oracle.PriceHealth,
      {
        denom: 'akt',
        isHealthy: true,
        hasMinSources: false,
        deviationOk: true,
        totalSources: 3,
        totalHealthySources: 2,
        failureReason: ['a', 'b'],
      },
    ],
    ['MsgUpdateOracleParams', oracle.MsgUpdateOracleParams, { authority: 'a' }],
    ['QueryAggregatedPriceRequest', oracle.QueryAggregatedPriceRequest, { denom: 'akt' }],
    ['QueryAggregatedPriceResponse', oracle.QueryAggregatedPriceResponse, {}],
    ['QueryPricesRequest', oracle.QueryPricesRequest, {}],
    ['QueryPricesResponse', oracle.QueryPricesResponse, {}],
    ['QueryOracleParamsRequest', oracle.QueryOracleParamsRequest, {}],
    [
      'QueryOracleParamsResponse',
      oracle.QueryOracleParamsResponse,
      {
        params: oracle.OracleParams.fromPartial({
          sources: ['x', 'y'],
          minPriceSources: 1,
          twapWindow: { seconds: 5n, nanos: 0 },
          maxPriceDeviationBps: 150n,
          pruneEpoch: 'hour',
          maxPrunePerEpoch: 1000n,
        }),
      },
    ],
  ])('%s comes back as it went', (_, codec, given) => {
    const message = codec.fromPartial(given as never);
    expect(codec.decode(codec.encode(message as never).finish())).toEqual(message);
  });

  it('do not take a price that is no number', () => {
    expect(() => oracle.MsgAddPriceEntry.decode(Buffer.from('1a03312e35', 'hex'))).toThrow(SyntaxError);
  });
});
