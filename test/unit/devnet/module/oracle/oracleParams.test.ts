import { describe, expect, it } from 'vitest';
import { completeOracleParams, oracleParamsShape } from '../../../../../src/devnet/module/oracle/oracleParams.ts';
import { TENANT } from '../../stage.ts';

describe('completeOracleParams', () => {
  // As a node of v2.1 answers Query/Params on a fresh chain: chain-sdk go/node/oracle/v2/params.go.
  it('has the node’s values where nothing is said', () => {
    expect(completeOracleParams({ sources: [TENANT] })).toEqual({
      sources: [TENANT],
      minPriceSources: 1,
      maxPriceStalenessMs: 30_000,
      twapWindowMs: 5_000,
      maxPriceDeviationBps: 150,
      priceRetentionMs: 86_400_000,
      pruneEpoch: 'hour',
      maxPrunePerEpoch: 1_000,
      maxFutureTimeDriftMs: 10_000,
    });
    expect(completeOracleParams().sources).toEqual([]);
  });
});

describe('oracleParamsShape', () => {
  it.each([
    [{ sources: [TENANT] }, true],
    [{ sources: ['x'] }, false],
    [{ minPriceSources: 0 }, false],
    [{ twapWindowMs: 0 }, false],
    [{ pruneEpoch: 'year' }, false],
  ])('%j: %s', (given, expected) => expect(oracleParamsShape.safeParse(given).success).toBe(expected));
});
