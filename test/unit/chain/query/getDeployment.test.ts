import { expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { QueryDeploymentResponse } from '../../../../src/chain/protocol/akash.ts';
import { getDeployment } from '../../../../src/chain/query/getDeployment.ts';
import { deploymentId, owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('gives the deployment', async () => {
  const response = QueryDeploymentResponse.fromPartial({ deployment: { id: { owner, dseq: 42 } } as object });
  const connection = createFakeConnection({ query: () => QueryDeploymentResponse.encode(response).finish() });
  expect((await getDeployment(connection, deploymentId)).id).toEqual(deploymentId);
});

it('names the one that is not there', async () => {
  const absent = new RunnerError('QUERY_FAILED', { path: '/q', codespace: 'sdk', code: 22 });
  const connection = createFakeConnection({ query: () => Promise.reject(absent) });
  const args = { id: `${owner}/42` };
  await expect(getDeployment(connection, deploymentId)).rejects.toMatchObject({ kind: 'DEPLOYMENT_NOT_FOUND', args });
});
