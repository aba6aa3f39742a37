import {
  type EpochInfo,
  QueryCurrentEpochRequest,
  QueryCurrentEpochResponse,
  QueryEpochInfosRequest,
  QueryEpochInfosResponse,
} from '../../../../chain/protocol/epochs.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { durationOf } from '../../../state/durations.ts';
import { timestampOfInstant } from '../../../state/instant.ts';
import { refuse } from '../../../state/refusal.ts';
import { unregistered } from '../../../state/sdkErrors.ts';
import { EPOCHS, type Epoch, epochTable, listEpochs } from '../epochs.ts';

/** All stretches of time that are counted. */
export const epochInfosQuery = defineQuery({
  path: '/akash.epochs.v1beta1.Query/EpochInfos',
  request: QueryEpochInfosRequest,
  response: QueryEpochInfosResponse,
  answer: (context) => ({ epochs: listEpochs(context).map(view) }),
});

/** Which one of its kind it is now. */
export const currentEpochQuery = defineQuery({
  path: '/akash.epochs.v1beta1.Query/CurrentEpoch',
  request: QueryCurrentEpochRequest,
  response: QueryCurrentEpochResponse,
  answer({ state }, { identifier }) {
    if (identifier === '') failQuery('InvalidArgument', 'identifier is empty');
    const epoch = epochTable.find(state, identifier) ?? refuse(unregistered('not available identifier'));
    return { currentEpoch: epoch.current };
  },
});

function view(epoch: Epoch): EpochInfo {
  return {
    id: epoch.name,
    startTime: timestampOfInstant(BigInt(epoch.startMs) * 1_000_000n),
    duration: durationOf(EPOCHS.get(epoch.name) ?? 0),
    currentEpoch: epoch.current,
    currentEpochStartTime: timestampOfInstant(BigInt(epoch.currentStartMs) * 1_000_000n),
    epochCountingStarted: epoch.current > 0n,
    currentEpochStartHeight: epoch.currentStartHeight,
  };
}
