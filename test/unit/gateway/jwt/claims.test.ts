import { describe, expect, it } from 'vitest';
import { leasesClaimShape, scopes, tokenClaimsShape } from '../../../../src/gateway/jwt/claims.ts';

const provider = `akash1${'p'.repeat(38)}`;
const deployment = { dseq: 1, scope: ['shell'], services: ['a'] };
const granular = (over: object) => ({
  access: 'granular',
  permissions: [{ provider, access: 'granular', deployments: [{ ...deployment, ...over }] }],
});
const claims = { iss: provider, iat: 1, nbf: 1, exp: 2, version: 'v1', leases: { access: 'full' } };

describe('tokenClaimsShape', () => {
  it('takes the claims, with and without an id', () => {
    expect(tokenClaimsShape.parse(claims)).toEqual(claims);
    expect(tokenClaimsShape.safeParse({ ...claims, jti: 'x' }).success).toBe(true);
  });

  it.each([
    { aud: 'x' },
    { jti: '' },
    { version: 'v2' },
    { iss: 'cosmos1x' },
    { iss: undefined },
    { iat: undefined },
    { nbf: undefined },
    { exp: undefined },
    { exp: 1.5 },
    { nbf: -1 },
    { exp: '2' },
    { leases: undefined },
  ])('refuses %j', (over) => {
    expect(tokenClaimsShape.safeParse({ ...claims, ...over }).success).toBe(false);
  });
});

describe('leasesClaimShape', () => {
  it.each([
    { access: 'full' },
    { access: 'scoped', scope: [...scopes] },
    { access: 'granular', permissions: [{ provider, access: 'full' }] },
    { access: 'granular', permissions: [{ provider, access: 'scoped', scope: ['logs'] }] },
    granular({}),
    granular({ gseq: 1 }),
    granular({ gseq: 1, oseq: 2 }),
    granular({ gseq: 0, oseq: 0 }),
  ])('takes %j', (leases) => {
    expect(leasesClaimShape.safeParse(leases).success).toBe(true);
  });

  it.each([
    { access: 'none' },
    { access: 'full', scope: ['logs'] },
    { access: 'full', permissions: [] },
    { access: 'scoped' },
    { access: 'scoped', scope: [] },
    { access: 'scoped', scope: ['logs', 'logs'] },
    { access: 'scoped', scope: ['everything'] },
    { access: 'scoped', scope: ['logs'], permissions: [] },
    { access: 'granular', permissions: [] },
    { access: 'granular', permissions: [{ provider: '', access: 'full' }] },
    {
      access: 'granular',
      permissions: [
        { provider, access: 'full' },
        { provider, access: 'scoped', scope: ['logs'] },
      ],
    },
    { access: 'granular', permissions: [{ provider, access: 'full', scope: ['logs'] }] },
    { access: 'granular', permissions: [{ provider, access: 'scoped' }] },
    { access: 'granular', permissions: [{ provider, access: 'granular', deployments: [] }] },
    granular({ scope: [] }),
    granular({ services: [] }),
    granular({ services: ['a', 'a'] }),
    granular({ services: [''] }),
    granular({ dseq: 0 }),
    granular({ dseq: '1' }),
    granular({ dseq: 2 ** 53 }),
    granular({ oseq: 1 }),
    granular({ oseq: 0 }),
    granular({ gseq: 0, oseq: 1 }),
    granular({ note: 'x' }),
  ])('refuses %j', (leases) => {
    expect(leasesClaimShape.safeParse(leases).success).toBe(false);
  });
});

it('knows the ten scopes', () => {
  expect(scopes).toHaveLength(10);
});
