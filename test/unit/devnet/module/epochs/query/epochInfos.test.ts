import { describe, expect, it } from 'vitest';
import * as protocol from '../../../../../../src/chain/protocol/epochs.ts';
import { beginEpochs } from '../../../../../../src/devnet/module/epochs/beginEpochs.ts';
import { currentEpochQuery, epochInfosQuery } from '../../../../../../src/devnet/module/epochs/query/epochInfos.ts';
import { runBlocker, timestampAt } from '../../../exchange.ts';
import { createStage, failureCode } from '../../../stage.ts';

const stage = createStage();
runBlocker(stage, beginEpochs);

describe('queries of epochs', () => {
  it('tell all', () => {
    const codecs = { request: protocol.QueryEpochInfosRequest, response: protocol.QueryEpochInfosResponse };
    const { epochs } = stage.ask(epochInfosQuery, codecs, {});
    expect(epochs.map(({ id }) => id)).toEqual(['day', 'hour', 'minute', 'week']);
    expect(epochs[1]).toEqual({
      id: 'hour',
      startTime: timestampAt(stage.timeMs),
      duration: { seconds: 3_600n, nanos: 0 },
      currentEpoch: 1n,
      currentEpochStartTime: timestampAt(stage.timeMs),
      epochCountingStarted: true,
      currentEpochStartHeight: 10n,
    });
  });

  // node x/epochs/keeper/grpc_query.go.
  it('tell the number of one', () => {
    const codecs = { request: protocol.QueryCurrentEpochRequest, response: protocol.QueryCurrentEpochResponse };
    expect(stage.ask(currentEpochQuery, codecs, { identifier: 'week' }).currentEpoch).toBe(1n);
    expect(failureCode(() => stage.ask(currentEpochQuery, codecs, { identifier: '' }))).toBe('sdk/18');
    expect(failureCode(() => stage.ask(currentEpochQuery, codecs, { identifier: 'year' }))).toBe('sdk/18');
  });
});
