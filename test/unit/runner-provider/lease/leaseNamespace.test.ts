import { describe, expect, it } from 'vitest';
import { leaseNamespace } from '../../../../src/runner-provider/lease/leaseNamespace.ts';
import { someLease } from '../../../helpers/runnerProvider.ts';

describe('leaseNamespace', () => {
  it('is the SHA-224 of the id in base32hex', () => {
    // printf %s akash1tenant/7/1/1/akash1provider | sha224sum | xxd -r -p | basenc --base32hex | tr -d = | tr A-Z a-z
    expect(leaseNamespace(someLease)).toBe('rd9i7kk3mogantjl8ji51qm86a1o7jin9dtag508778ri');
  });

  it('differs between leases', () => {
    expect(leaseNamespace({ ...someLease, oseq: 2 })).not.toBe(leaseNamespace(someLease));
  });
});
