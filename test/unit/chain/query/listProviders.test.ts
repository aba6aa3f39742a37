import { expect, it } from 'vitest';
import { QueryProvidersRequest, QueryProvidersResponse } from '../../../../src/chain/protocol/akash.ts';
import { listProviders } from '../../../../src/chain/query/listProviders.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { provider } from '../../../helpers/chainFixtures.ts';

it('reads every page', async () => {
  const info = { email: 'ops@example.org', website: '' };
  const one = { owner: provider, hostUri: 'https://p:8443', attributes: [{ key: 'region', value: 'eu' }], info };
  const connection = answeringTwice(QueryProvidersResponse, { providers: [one] });
  expect(await listProviders(connection)).toEqual([one, one]);
  const [, second] = connection.queries.map(({ data }) => QueryProvidersRequest.decode(data));
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
