import {
  Lease_State,
  PageResponse,
  QueryLeasesRequest,
  QueryLeasesResponse,
} from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { type ListKind, searchByState } from '../../../query/searchByState.ts';
import { leases } from '../records.ts';
import { viewLease } from './views.ts';

const KIND: ListKind = {
  states: Lease_State,
  fields: ['owner', 'dseq', 'gseq', 'oseq', 'provider'],
  isUnique: false,
};

/** Leases by the parts of their id and by state. */
export const leasesQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Leases',
  request: QueryLeasesRequest,
  response: QueryLeasesResponse,
  answer(context, { filters, pagination }) {
    const page = searchByState((prefix) => leases.list(context.state, prefix), KIND, filters, pagination);
    return {
      leases: page.values.map((lease) => viewLease(context, lease)),
      pagination: PageResponse.fromPartial(page.pagination),
    };
  },
});
