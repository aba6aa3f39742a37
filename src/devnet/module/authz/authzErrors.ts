import type { Reason } from '../../state/refusal.ts';

const authz = (code: number, text: string): Reason => ({ codespace: 'authz', code, text });

/** Those that a message or query can come to. Source: cosmos-sdk v0.53 `x/authz/errors.go`. */
export const authzErrors = {
  notFound: authz(2, 'authorization not found'),
  invalidExpiration: authz(3, 'expiration time of authorization should be more than current time'),
  expired: authz(6, 'authorization expired'),
  granteeIsGranter: authz(7, 'grantee and granter should be different'),
} as const satisfies Record<string, Reason>;
