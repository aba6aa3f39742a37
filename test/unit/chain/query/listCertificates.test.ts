import { expect, it } from 'vitest';
import { QueryCertificatesRequest, QueryCertificatesResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listCertificates } from '../../../../src/chain/query/listCertificates.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('reads every page of what matches the filter', async () => {
  const pages = [new Uint8Array([1]), new Uint8Array()].map((nextKey) =>
    QueryCertificatesResponse.encode(
      QueryCertificatesResponse.fromPartial({ ...response, pagination: { nextKey } }),
    ).finish(),
  );
  const connection = createFakeConnection({ query: () => pages.shift()! });
  const found = await listCertificates(connection, { owner, serial: '77', state: 'revoked' });
  expect(found).toMatchObject([...view, ...view]);
  expect(connection.queries.map((query) => query.path)).toEqual([queryPath.certificates, queryPath.certificates]);
  const [first, second] = connection.queries.map((query) => QueryCertificatesRequest.decode(query.data));
  expect(first?.filter).toMatchObject({ owner, serial: '77', state: 'revoked' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

const response = {
  certificates: [{ serial: '77', certificate: { state: 2, cert: new Uint8Array([67]), pubkey: new Uint8Array([80]) } }],
};
const view = [{ owner, serial: '77', certPem: 'C', pubkeyPem: 'P', state: 'revoked' }];
