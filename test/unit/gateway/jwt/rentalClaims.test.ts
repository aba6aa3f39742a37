import { describe, expect, it } from 'vitest';
import { leasesClaimShape, scopes } from '../../../../src/gateway/jwt/claims.ts';
import { grants } from '../../../../src/gateway/jwt/grants.ts';
import { rentalClaims } from '../../../../src/gateway/jwt/rentalClaims.ts';

const provider = `akash1${'p'.repeat(38)}`;

describe('rentalClaims', () => {
  const leases = rentalClaims(provider, 7n, ['runner']);

  it('is a valid claim', () => {
    expect(leasesClaimShape.parse(leases)).toEqual(leases);
  });

  it('allows what a rental does, at its provider, for its deployment, and nothing else', () => {
    const allowed = scopes.filter((scope) => grants({ leases }, { provider, dseq: 7n, gseq: 1, oseq: 1, scope }));
    expect(allowed).toEqual(['send-manifest', 'logs', 'shell', 'status']);
    expect(grants({ leases }, { provider, dseq: 8n, scope: 'shell' })).toBe(false);
    expect(grants({ leases }, { provider: `akash1${'q'.repeat(38)}`, dseq: 7n, scope: 'shell' })).toBe(false);
  });

  it.each([0n, 2n ** 53n])('refuses dseq %d, which JSON would change', (dseq) => {
    expect(() => rentalClaims(provider, dseq, ['a'])).toThrow(expect.objectContaining({ kind: 'TOKEN_DSEQ_INVALID' }));
  });
});
