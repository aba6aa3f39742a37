import { err, ok, type Result } from '../../base/result.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import type { Scope } from '../../gateway/jwt/claims.ts';
import { grants } from '../../gateway/jwt/grants.ts';
import { parseDseqParam, parseLeaseParams, type RouteName, type RouteParams } from '../../gateway/routes.ts';
import { type Caller, UNAUTHORIZED } from './authenticate.ts';

/** Why a request is not served; `auth` refusals go as JSON, the others as plain text. */
export interface RequestRefusal {
  readonly status: number;
  readonly message: string;
  readonly auth: boolean;
}

/** What each route asks of a token. A single service's status asks for none. */
const SCOPES: Partial<Record<RouteName, Scope>> = {
  manifest: 'send-manifest',
  leaseManifest: 'get-manifest',
  leaseStatus: 'status',
  logs: 'logs',
  events: 'events',
  shell: 'shell',
};

/** The deployment a manifest is for, when the caller may send it. The owner is never in the path: it is the caller. */
export function authorizeManifest(
  caller: Caller,
  params: RouteParams,
  provider: string,
): Result<{ owner: string; dseq: bigint }, RequestRefusal> {
  const dseq = parseDseqParam(params);
  if (!dseq.ok) return err({ status: 400, message: dseq.error, auth: false });
  const granted = grants(caller, { provider, dseq: dseq.value, scope: 'send-manifest' });
  return granted ? ok({ owner: caller.owner, dseq: dseq.value }) : err({ ...UNAUTHORIZED, auth: true });
}

/** The lease of a path, when the caller may do there what the route does. */
export function authorizeLease(
  caller: Caller,
  route: RouteName,
  params: RouteParams,
  provider: string,
): Result<LeaseId, RequestRefusal> {
  const path = parseLeaseParams(params);
  if (!path.ok) return err({ status: 400, message: path.error, auth: false });
  const scope = SCOPES[route];
  const granted = grants(caller, { ...path.value, provider, ...(scope && { scope }) });
  return granted ? ok({ ...path.value, owner: caller.owner, provider }) : err({ ...UNAUTHORIZED, auth: true });
}
