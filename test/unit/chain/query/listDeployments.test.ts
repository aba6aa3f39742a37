import { expect, it } from 'vitest';
import { QueryDeploymentsRequest, QueryDeploymentsResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listDeployments } from '../../../../src/chain/query/listDeployments.ts';
import { deploymentId, owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('reads every page of what matches the filter', async () => {
  const pages = [new Uint8Array([1]), new Uint8Array()].map((nextKey) =>
    QueryDeploymentsResponse.encode(
      QueryDeploymentsResponse.fromPartial({ ...response, pagination: { nextKey } }),
    ).finish(),
  );
  const connection = createFakeConnection({ query: () => pages.shift()! });
  const found = await listDeployments(connection, { owner, dseq: 42n, state: 'active' });
  expect(found).toMatchObject([...view, ...view]);
  expect(connection.queries.map((query) => query.path)).toEqual([queryPath.deployments, queryPath.deployments]);
  const [first, second] = connection.queries.map((query) => QueryDeploymentsRequest.decode(query.data));
  expect(first?.filters).toMatchObject({ owner, state: 'active' });
  expect(first?.filters?.dseq.toString()).toBe('42');
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

const response = { deployments: [{ deployment: { id: { owner, dseq: 42 }, state: 1 } as object }] };
const view = [{ id: deploymentId, state: 'active' }];
