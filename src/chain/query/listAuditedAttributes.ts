import type { ChainConnection } from '../connection/chainConnection.ts';
import {
  QueryAuditedProvidersResponse,
  QueryProviderAttributesRequest,
  QueryProviderAuditorRequest,
} from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { orNotFound } from './orNotFound.ts';

/** What one auditor vouches for of one provider. */
export interface AuditView {
  readonly owner: string;
  readonly auditor: string;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: string }>;
}

/** What all auditors, or the named one, vouch for of a provider. The node answers it in one page. */
export async function listAuditedAttributes(
  connection: ChainConnection,
  filter: { owner: string; auditor?: string },
  signal?: AbortSignal,
): Promise<AuditView[]> {
  const { path, request } = requestFor(filter);
  const bytes = await orNotFound(connection.abciQuery(path, request, signal));
  const audits = bytes ? QueryAuditedProvidersResponse.decode(bytes).providers : [];
  return audits.map(({ owner, auditor, attributes }) => ({ owner, auditor, attributes }));
}

function requestFor({ owner, auditor }: { owner: string; auditor?: string }) {
  if (auditor === undefined) {
    const request = QueryProviderAttributesRequest.fromPartial({ owner });
    return { path: queryPath.providerAttributes, request: QueryProviderAttributesRequest.encode(request).finish() };
  }
  const request = QueryProviderAuditorRequest.fromPartial({ owner, auditor });
  return { path: queryPath.providerAuditorAttributes, request: QueryProviderAuditorRequest.encode(request).finish() };
}
