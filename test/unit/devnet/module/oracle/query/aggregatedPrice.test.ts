import { describe, expect, it } from 'vitest';
import {
  QueryAggregatedPriceRequest,
  QueryAggregatedPriceResponse,
} from '../../../../../../src/chain/protocol/oracle.ts';
import { endOracleBlock } from '../../../../../../src/devnet/module/oracle/endOracleBlock.ts';
import { aggregatedPriceQuery } from '../../../../../../src/devnet/module/oracle/query/aggregatedPrice.ts';
import { createPricedStage, postPrice, runBlocker, timestampAt } from '../../../exchange.ts';
import { failureCode } from '../../../stage.ts';

const codecs = { request: QueryAggregatedPriceRequest, response: QueryAggregatedPriceResponse };

describe('aggregatedPriceQuery', () => {
  // The fields are those that a node of v2.1 answers with.
  it('tells the price and how it is', () => {
    const stage = createPricedStage();
    postPrice(stage, '1.25');
    runBlocker(stage, endOracleBlock);
    const price = '1.250000000000000000';
    expect(stage.ask(aggregatedPriceQuery, codecs, { denom: 'akt' })).toEqual({
      aggregatedPrice: {
        denom: 'akt',
        twap: price,
        medianPrice: price,
        minPrice: price,
        maxPrice: price,
        timestamp: timestampAt(stage.timeMs),
        numSources: 1,
        deviationBps: 0n,
      },
      priceHealth: {
        denom: 'akt',
        isHealthy: true,
        hasMinSources: true,
        deviationOk: true,
        totalSources: 1,
        totalHealthySources: 1,
        failureReason: [],
      },
    });
  });

  // A plain error of Go: abci_query wraps it as sdk 18, gRPC says Unknown.
  it('fails for what has no price', () => {
    expect(failureCode(() => createPricedStage().ask(aggregatedPriceQuery, codecs, { denom: 'xyz' }))).toBe('sdk/18');
  });
});
