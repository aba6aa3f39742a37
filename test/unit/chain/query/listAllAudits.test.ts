import { expect, it } from 'vitest';
import {
  QueryAuditedProvidersResponse,
  QueryProviderAuditorRequest,
  QueryProvidersResponse,
} from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listAllAudits } from '../../../../src/chain/query/listAllAudits.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('asks provider by provider, in their order', async () => {
  const owners = Array.from({ length: 9 }, (_, index) => `akash1p${index}`);
  const connection = createFakeConnection({
    query: (path, data) => {
      if (path === queryPath.providers) {
        return bytesOf(QueryProvidersResponse, { providers: owners.map((owner) => ({ owner })) });
      }
      const { owner, auditor } = QueryProviderAuditorRequest.decode(data);
      return bytesOf(QueryAuditedProvidersResponse, { providers: [{ owner, auditor }] });
    },
  });
  const found = await listAllAudits(connection, { auditor: 'akash1a' });
  expect(found).toEqual(owners.map((owner) => ({ owner, auditor: 'akash1a', attributes: [] })));
});
