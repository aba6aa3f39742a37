/** Stretches of time that the node counts. Source: chain-sdk `proto/node/akash/epochs/v1beta1`. */
import { Duration } from 'cosmjs-types/google/protobuf/duration';
import { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import { type Codec, extendCodec, type FieldSpec } from './extendCodec.ts';

function define<Message>(name: string, fields: readonly FieldSpec[]): Codec<Message, Partial<Message>> {
  return extendCodec(`akash.epochs.v1beta1.${name}`, undefined, fields);
}

export interface EpochInfo {
  id: string;
  startTime: Timestamp | undefined;
  duration: Duration | undefined;
  currentEpoch: bigint;
  currentEpochStartTime: Timestamp | undefined;
  epochCountingStarted: boolean;
  currentEpochStartHeight: bigint;
}
const EpochInfo = define<EpochInfo>('EpochInfo', [
  { number: 1, name: 'id', kind: 'string' },
  { number: 2, name: 'startTime', kind: Timestamp },
  { number: 3, name: 'duration', kind: Duration },
  { number: 4, name: 'currentEpoch', kind: 'int64' },
  { number: 5, name: 'currentEpochStartTime', kind: Timestamp },
  { number: 6, name: 'epochCountingStarted', kind: 'bool' },
  { number: 8, name: 'currentEpochStartHeight', kind: 'int64' },
]);

export type QueryEpochInfosRequest = Record<string, never>;
export const QueryEpochInfosRequest = define<QueryEpochInfosRequest>('QueryEpochInfosRequest', []);
export interface QueryEpochInfosResponse {
  epochs: EpochInfo[];
}
export const QueryEpochInfosResponse = define<QueryEpochInfosResponse>('QueryEpochInfosResponse', [
  { number: 1, name: 'epochs', repeated: true, kind: EpochInfo },
]);

export interface QueryCurrentEpochRequest {
  identifier: string;
}
export const QueryCurrentEpochRequest = define<QueryCurrentEpochRequest>('QueryCurrentEpochRequest', [
  { number: 1, name: 'identifier', kind: 'string' },
]);
export interface QueryCurrentEpochResponse {
  currentEpoch: bigint;
}
export const QueryCurrentEpochResponse = define<QueryCurrentEpochResponse>('QueryCurrentEpochResponse', [
  { number: 1, name: 'currentEpoch', kind: 'int64' },
]);
