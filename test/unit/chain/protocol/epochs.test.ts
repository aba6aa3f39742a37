import { describe, expect, it } from 'vitest';
import * as epochs from '../../../../src/chain/protocol/epochs.ts';

describe('the messages of epochs', () => {
  it.each([
    ['QueryEpochInfosRequest', epochs.QueryEpochInfosRequest, {}],
    [
      'QueryEpochInfosResponse',
      epochs.QueryEpochInfosResponse,
      {
        epochs: [
          {
            id: 'hour',
            startTime: { seconds: 1n, nanos: 2 },
            duration: { seconds: 3600n, nanos: 0 },
            currentEpoch: 4n,
            currentEpochStartTime: { seconds: 5n, nanos: 6 },
            epochCountingStarted: true,
            currentEpochStartHeight: 7n,
          },
        ],
      },
    ],
    ['QueryCurrentEpochRequest', epochs.QueryCurrentEpochRequest, { identifier: 'hour' }],
    ['QueryCurrentEpochResponse', epochs.QueryCurrentEpochResponse, { currentEpoch: 9n }],
  ])('%s comes back as it went', (_, codec, given) => {
    const message = codec.fromPartial(given as never);
    expect(codec.decode(codec.encode(message as never).finish())).toEqual(message);
  });
});
