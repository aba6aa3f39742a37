import * as z from 'zod';

/** Everything a token can allow (AEP-64; upstream `specs/jwt-schema.json`). */
export const scopes = [
  'send-manifest',
  'get-manifest',
  'logs',
  'shell',
  'events',
  'status',
  'restart',
  'hostname-migrate',
  'ip-migrate',
  'attestation',
] as const;
export type Scope = (typeof scopes)[number];

const addressShape = z.string().regex(/^akash1[a-z0-9]{38}$/);
const secondsShape = z.int().min(0);
const scopeShape = z.array(z.enum(scopes)).min(1).refine(isSet, 'has an entry twice');
const servicesShape = z.array(z.string().min(1)).min(1).refine(isSet, 'has an entry twice');

// dseq is a uint64 on the chain, but a JSON number here: above 2^53 - 1 it would be another deployment's, so it is refused.
const deploymentShape = z
  .strictObject({
    dseq: z.int().min(1),
    gseq: z.int().min(0).optional(),
    oseq: z.int().min(0).optional(),
    scope: scopeShape,
    services: servicesShape,
  })
  // The schema asks for gseq's presence, the Go verifier for its value; what either refuses is refused here.
  .refine(
    (one) => one.oseq === undefined || (one.gseq !== undefined && (one.gseq > 0 || one.oseq === 0)),
    'has oseq without gseq',
  );

const permissionShape = z.discriminatedUnion('access', [
  z.strictObject({ provider: addressShape, access: z.literal('full') }),
  z.strictObject({ provider: addressShape, access: z.literal('scoped'), scope: scopeShape }),
  z.strictObject({
    provider: addressShape,
    access: z.literal('granular'),
    deployments: z.array(deploymentShape).min(1),
  }),
]);

const permissionsShape = z
  .array(permissionShape)
  .min(1)
  .refine((all) => isSet(all.map((one) => one.provider)), 'names a provider twice');

/** What a token allows: all, some actions everywhere, or some actions on named providers and deployments. */
export const leasesClaimShape = z.discriminatedUnion('access', [
  z.strictObject({ access: z.literal('full') }),
  z.strictObject({ access: z.literal('scoped'), scope: scopeShape }),
  z.strictObject({ access: z.literal('granular'), permissions: permissionsShape }),
]);

/** The claims of a token, exactly: one more key and it is refused. Times in seconds since 1970. */
export const tokenClaimsShape = z.strictObject({
  iss: addressShape,
  iat: secondsShape,
  nbf: secondsShape,
  exp: secondsShape,
  jti: z.string().min(1).optional(),
  version: z.literal('v1'),
  leases: leasesClaimShape,
});

export type DeploymentPermission = z.infer<typeof deploymentShape>;
export type ProviderPermission = z.infer<typeof permissionShape>;
export type LeasesClaim = z.infer<typeof leasesClaimShape>;
export type TokenClaims = z.infer<typeof tokenClaimsShape>;

function isSet(entries: readonly string[]): boolean {
  return new Set(entries).size === entries.length;
}
