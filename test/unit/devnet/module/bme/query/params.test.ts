import { describe, expect, it } from 'vitest';
import { QueryBmeParamsRequest, QueryBmeParamsResponse } from '../../../../../../src/chain/protocol/bme.ts';
import { bmeParamsQuery } from '../../../../../../src/devnet/module/bme/query/params.ts';
import { createStage } from '../../../stage.ts';

describe('bmeParamsQuery', () => {
  // What a node of v2.1 answers on a fresh chain.
  it('tells the parameters', () => {
    const codecs = { request: QueryBmeParamsRequest, response: QueryBmeParamsResponse };
    expect(createStage().ask(bmeParamsQuery, codecs, {}).params).toEqual({
      circuitBreakerWarnThreshold: 9_500,
      circuitBreakerHaltThreshold: 9_000,
      minEpochBlocks: 10n,
      epochBlocksBackoffPercent: 10,
      mintSpreadBps: 25,
      settleSpreadBps: 0,
      maxEndblockerRecords: 50,
      minMint: [{ denom: 'uact', amount: '10000000' }],
      maxPendingAttempts: 3,
    });
  });
});
