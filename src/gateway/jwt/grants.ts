import type { DeploymentPermission, LeasesClaim, ProviderPermission, Scope } from './claims.ts';

/** What somebody wants to do with a token. That the lease is the issuer's own is a matter of the path, not of the claims. */
export interface GrantRequest {
  /** Address of the provider that is asked. */
  readonly provider: string;
  readonly dseq: bigint;
  /** Absent for what concerns the whole deployment: the manifest. */
  readonly gseq?: number;
  readonly oseq?: number;
  /** Absent for routes that ask for no scope: a single service's status. */
  readonly scope?: Scope;
}

/**
 * Whether the claims allow it, as the upstream gateway decides (`chain-sdk/go/util/jwt/jwt.go`, `Authorize…`). A `gseq` or `oseq` of 0 or
 * none in the claims stands for all. The list of services is not looked at, as upstream.
 */
export function grants(claims: { readonly leases: LeasesClaim }, request: GrantRequest): boolean {
  const { leases } = claims;
  if (leases.access === 'full') return true;
  if (leases.access === 'scoped') return allows(leases.scope, request);
  return leases.permissions.some((one) => one.provider === request.provider && permits(one, request));
}

function permits(permission: ProviderPermission, request: GrantRequest): boolean {
  if (permission.access === 'full') return true;
  if (permission.access === 'scoped') return allows(permission.scope, request);
  return permission.deployments.some((one) => covers(one, request) && allows(one.scope, request));
}

function covers(deployment: DeploymentPermission, request: GrantRequest): boolean {
  return (
    BigInt(deployment.dseq) === request.dseq &&
    coversSequence(deployment.gseq, request.gseq) &&
    coversSequence(deployment.oseq, request.oseq)
  );
}

function coversSequence(granted: number | undefined, wanted: number | undefined): boolean {
  return !granted || wanted === undefined || granted === wanted;
}

function allows(granted: readonly Scope[], request: GrantRequest): boolean {
  return request.scope === undefined || granted.includes(request.scope);
}
