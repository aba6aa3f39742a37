import type { ChainConnection } from '../connection/chainConnection.ts';
import { type AuditView, listAuditedAttributes } from './listAuditedAttributes.ts';
import { listProviders } from './listProviders.ts';

const AT_ONCE = 8;

/**
 * What all auditors, or the named one, vouch for of all registered providers. The node's own queries for this (AllProvidersAttributes,
 * AuditorAttributes) read their records as another type and answer with nonsense, so each provider is asked for by itself.
 */
export async function listAllAudits(
  connection: ChainConnection,
  filter: { auditor?: string } = {},
  signal?: AbortSignal,
): Promise<AuditView[]> {
  const providers = await listProviders(connection, signal);
  const audits: AuditView[] = [];
  for (let next = 0; next < providers.length; next += AT_ONCE) {
    const some = providers.slice(next, next + AT_ONCE);
    const found = some.map(({ owner }) => listAuditedAttributes(connection, { owner, ...filter }, signal));
    audits.push(...(await Promise.all(found)).flat());
  }
  return audits;
}
