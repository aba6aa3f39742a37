import { expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { QueryProviderRequest, QueryProviderResponse } from '../../../../src/chain/protocol/akash.ts';
import { findProvider } from '../../../../src/chain/query/findProvider.ts';
import { provider } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('gives what the provider says of itself', async () => {
  const registration = { owner: provider, hostUri: 'https://p:8443', attributes: [{ key: 'region', value: 'eu' }] };
  const bytes = QueryProviderResponse.encode(QueryProviderResponse.fromPartial({ provider: registration })).finish();
  const connection = createFakeConnection({ query: () => bytes });
  expect(await findProvider(connection, provider)).toEqual(registration);
  expect(QueryProviderRequest.decode(connection.queries[0]!.data)).toEqual({ owner: provider });
});

it('is undefined for an account without a registration', async () => {
  const absent = new RunnerError('QUERY_FAILED', { path: '/q', codespace: 'sdk', code: 22 });
  const connection = createFakeConnection({ query: () => Promise.reject(absent) });
  expect(await findProvider(connection, provider)).toBeUndefined();
});
