import { expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { QueryDeploymentRequest, QueryDeploymentResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { findDeployment } from '../../../../src/chain/query/findDeployment.ts';
import { deploymentId, owner, wireId } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('asks for the deployment of this id', async () => {
  const response = QueryDeploymentResponse.fromPartial({ deployment: { id: { owner, dseq: 42 }, state: 1 } as object });
  const connection = createFakeConnection({ query: () => QueryDeploymentResponse.encode(response).finish() });
  expect(await findDeployment(connection, deploymentId)).toMatchObject({ id: deploymentId, state: 'active' });
  const [asked] = connection.queries;
  expect(asked?.path).toBe(queryPath.deployment);
  expect(QueryDeploymentRequest.decode(asked!.data)).toEqual({ id: { owner, dseq: wireId.dseq } });
});

it('is undefined for one that the chain does not have', async () => {
  const absent = new RunnerError('QUERY_FAILED', { path: '/q', codespace: 'sdk', code: 22 });
  const connection = createFakeConnection({ query: () => Promise.reject(absent) });
  expect(await findDeployment(connection, deploymentId)).toBeUndefined();
});
