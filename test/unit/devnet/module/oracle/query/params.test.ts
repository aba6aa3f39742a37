import { describe, expect, it } from 'vitest';
import { QueryOracleParamsRequest, QueryOracleParamsResponse } from '../../../../../../src/chain/protocol/oracle.ts';
import { oracleParamsQuery } from '../../../../../../src/devnet/module/oracle/query/params.ts';
import { createPricedStage, FEEDER } from '../../../exchange.ts';

const seconds = (value: bigint) => ({ seconds: value, nanos: 0 });

describe('oracleParamsQuery', () => {
  // What a node of v2.1 answers on a fresh chain with one source.
  it('tells the parameters', () => {
    const codecs = { request: QueryOracleParamsRequest, response: QueryOracleParamsResponse };
    expect(createPricedStage().ask(oracleParamsQuery, codecs, {}).params).toEqual({
      sources: [FEEDER],
      minPriceSources: 1,
      maxPriceStalenessPeriod: seconds(30n),
      twapWindow: seconds(5n),
      maxPriceDeviationBps: 150n,
      feedContractsParams: [],
      priceRetention: seconds(86_400n),
      pruneEpoch: 'hour',
      maxPrunePerEpoch: 1_000n,
      maxFutureTimeDrift: seconds(10n),
    });
  });
});
