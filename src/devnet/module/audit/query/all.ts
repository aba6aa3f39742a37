import {
  Attribute,
  type AuditedProvider,
  QueryAllProvidersAttributesRequest,
  QueryAuditedProvidersResponse,
  QueryAuditorAttributesRequest,
} from '../../../../chain/protocol/akash.ts';
import { type PageWish, takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import type { QueryContext } from '../../../state/context.ts';
import { type Audit, audits } from '../audits.ts';

/** All that is vouched for, as the node tells it: see `misread`. */
export const allProvidersAttributesQuery = defineQuery({
  path: '/akash.audit.v1.Query/AllProvidersAttributes',
  request: QueryAllProvidersAttributesRequest,
  response: QueryAuditedProvidersResponse,
  answer: (context, { pagination }) => listAudits(context, pagination),
});

/** The same: the node does not look at which auditor is asked for. */
export const auditorAttributesQuery = defineQuery({
  path: '/akash.audit.v1.Query/AuditorAttributes',
  request: QueryAuditorAttributesRequest,
  response: QueryAuditedProvidersResponse,
  answer: (context, { pagination }) => listAudits(context, pagination),
});

function listAudits({ state }: QueryContext, wish: PageWish | undefined): QueryAuditedProvidersResponse {
  const { values, pagination } = takePage(audits.list(state), wish, { failAs: 'Internal' });
  return QueryAuditedProvidersResponse.fromPartial({ providers: values.map(misread), pagination });
}

/**
 * The node reads its stored lists of attributes as if they were audited providers, in which field 1 is the owner's name: that is where the
 * last attribute's bytes come to stand, and nothing else is there. Observed on a node of v2.1; source: node `x/audit/keeper/grpc_query.go`.
 */
function misread({ attributes }: Audit): AuditedProvider {
  const last = attributes.at(-1);
  const owner = last ? Buffer.from(Attribute.encode(last).finish()).toString('utf8') : '';
  return { owner, auditor: '', attributes: [] };
}
