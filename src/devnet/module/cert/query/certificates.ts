import { Cert_State, QueryCertificatesRequest, QueryCertificatesResponse } from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { searchByState } from '../../../query/searchByState.ts';
import { certificates } from '../certificates.ts';

/** Certificates by owner, serial number and state; valid ones first. */
export const certificatesQuery = defineQuery({
  path: '/akash.cert.v1.Query/Certificates',
  request: QueryCertificatesRequest,
  response: QueryCertificatesResponse,
  answer({ state }, { filter, pagination: wish }) {
    const rows = certificates
      .list(state)
      .filter(({ value }) => matches(value.id.owner, filter?.owner) && matches(value.id.serial, filter?.serial));
    const { values, pagination } = searchByState(rows, Cert_State, { owner: '', state: filter?.state ?? '' }, wish);
    return QueryCertificatesResponse.fromPartial({
      certificates: values.map(({ id, ...certificate }) => ({ certificate, serial: id.serial })),
      pagination,
    });
  },
});

function matches(value: string, wanted: string | undefined): boolean {
  return !wanted || value === wanted;
}
