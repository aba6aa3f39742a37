import {
  type AuditedProvider,
  QueryAuditedProvidersResponse,
  QueryProviderAttributesRequest,
  QueryProviderAuditorRequest,
} from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { isAddress } from '../../../state/address.ts';
import { refuse } from '../../../state/refusal.ts';
import { auditErrors } from '../auditErrors.ts';
import { type Audit, audits, auditsOf } from '../audits.ts';

/** What all auditors vouch for of one provider. */
export const providerAttributesQuery = defineQuery({
  path: '/akash.audit.v1.Query/ProviderAttributes',
  request: QueryProviderAttributesRequest,
  response: QueryAuditedProvidersResponse,
  answer(context, { owner }) {
    requireAuditAddress(owner);
    return answerWith(auditsOf(context, owner));
  },
});

/** What one auditor vouches for of one provider. */
export const providerAuditorAttributesQuery = defineQuery({
  path: '/akash.audit.v1.Query/ProviderAuditorAttributes',
  request: QueryProviderAuditorRequest,
  response: QueryAuditedProvidersResponse,
  answer({ state }, { owner, auditor }) {
    requireAuditAddress(owner);
    requireAuditAddress(auditor);
    const found = audits.find(state, { owner, auditor });
    return answerWith(found ? [found] : []);
  },
});

function requireAuditAddress(text: string): void {
  if (!isAddress(text)) refuse(auditErrors.invalidAddress);
}

function answerWith(found: readonly Audit[]): QueryAuditedProvidersResponse {
  if (found.length === 0) refuse(auditErrors.providerNotFound);
  return { providers: found.map(view), pagination: undefined };
}

function view({ owner, auditor, attributes }: Audit): AuditedProvider {
  return { owner, auditor, attributes: [...attributes] };
}
