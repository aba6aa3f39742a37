import { expect, it } from 'vitest';
import { QueryBmeParamsResponse } from '../../../../src/chain/protocol/bme.ts';
import { getBmeParams } from '../../../../src/chain/query/getBmeParams.ts';
import { answering } from '../../../helpers/answering.ts';

it('gives the rules of the exchange', async () => {
  const params = {
    circuitBreakerWarnThreshold: 9500,
    circuitBreakerHaltThreshold: 9000,
    minEpochBlocks: 10n,
    epochBlocksBackoffPercent: 10,
    mintSpreadBps: 25,
    settleSpreadBps: 1,
    maxEndblockerRecords: 50,
    minMint: [{ denom: 'uact', amount: '10000000' }],
    maxPendingAttempts: 3,
  };
  expect(await getBmeParams(answering(QueryBmeParamsResponse, { params }))).toEqual({
    warnThresholdBps: 9500,
    haltThresholdBps: 9000,
    minEpochBlocks: 10n,
    mintSpreadBps: 25,
    settleSpreadBps: 1,
    minMint: [{ denom: 'uact', amount: 10_000_000n }],
    maxPendingAttempts: 3,
  });
});
