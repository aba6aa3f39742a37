import { expect, it } from 'vitest';
import {
  QueryAuditedProvidersResponse,
  QueryProviderAttributesRequest,
  QueryProviderAuditorRequest,
} from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listAuditedAttributes } from '../../../../src/chain/query/listAuditedAttributes.ts';
import { absent, answering } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

const audit = { owner: provider, auditor: owner, attributes: [{ key: 'region', value: 'eu' }] };

it('asks for all auditors, or for one', async () => {
  const connection = answering(QueryAuditedProvidersResponse, { providers: [audit] });
  expect(await listAuditedAttributes(connection, { owner: provider })).toEqual([audit]);
  expect(await listAuditedAttributes(connection, { owner: provider, auditor: owner })).toEqual([audit]);
  const [all, one] = connection.queries;
  expect([all?.path, one?.path]).toEqual([queryPath.providerAttributes, queryPath.providerAuditorAttributes]);
  expect(QueryProviderAttributesRequest.decode(all!.data).owner).toBe(provider);
  expect(QueryProviderAuditorRequest.decode(one!.data)).toEqual({ owner: provider, auditor: owner });
});

it('shows none where nobody vouches', async () => {
  expect(await listAuditedAttributes(absent(), { owner: provider })).toEqual([]);
});
