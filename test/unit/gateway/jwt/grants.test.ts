import { describe, expect, it } from 'vitest';
import type { LeasesClaim, ProviderPermission } from '../../../../src/gateway/jwt/claims.ts';
import { grants } from '../../../../src/gateway/jwt/grants.ts';

const provider = 'akash1me';
const request = { provider, dseq: 5n, gseq: 1, oseq: 1, scope: 'shell' } as const;
const granted = (leases: LeasesClaim, over: object = {}) => grants({ leases }, { ...request, ...over });
const granular = (...permissions: ProviderPermission[]): LeasesClaim => ({ access: 'granular', permissions });
const deployments = (over: object, scope: 'shell' | 'logs' = 'shell') =>
  granular({ provider, access: 'granular', deployments: [{ dseq: 5, scope: [scope], services: ['a'], ...over }] });

describe('grants', () => {
  it('lets full access do everything', () => {
    expect(granted({ access: 'full' })).toBe(true);
    expect(granted(granular({ provider, access: 'full' }))).toBe(true);
  });

  it('holds scopes to what they name', () => {
    expect(granted({ access: 'scoped', scope: ['shell'] })).toBe(true);
    expect(granted({ access: 'scoped', scope: ['logs'] })).toBe(false);
    expect(granted(granular({ provider, access: 'scoped', scope: ['shell'] }))).toBe(true);
    expect(granted(granular({ provider, access: 'scoped', scope: ['logs'] }))).toBe(false);
  });

  it('holds permissions to their provider', () => {
    expect(granted(granular({ provider: 'akash1other', access: 'full' }))).toBe(false);
    expect(granted(granular({ provider: 'akash1other', access: 'full' }, { provider, access: 'full' }))).toBe(true);
  });

  it('holds deployments to their numbers', () => {
    expect(granted(deployments({}))).toBe(true);
    expect(granted(deployments({}), { dseq: 6n })).toBe(false);
    expect(granted(deployments({ gseq: 1, oseq: 1 }))).toBe(true);
    expect(granted(deployments({ gseq: 0 }))).toBe(true);
    expect(granted(deployments({ gseq: 2 }))).toBe(false);
    expect(granted(deployments({ gseq: 1, oseq: 2 }))).toBe(false);
    expect(granted(deployments({}, 'logs'))).toBe(false);
  });

  it('asks a request without scope or group for the rest only', () => {
    expect(grants({ leases: deployments({}, 'logs') }, { provider, dseq: 5n, gseq: 1, oseq: 1 })).toBe(true);
    expect(grants({ leases: deployments({ gseq: 2 }) }, { provider, dseq: 5n, scope: 'shell' })).toBe(true);
    expect(grants({ leases: deployments({}) }, { provider, dseq: 6n })).toBe(false);
  });

  it('looks on when one deployment does not fit', () => {
    const two = granular({
      provider,
      access: 'granular',
      deployments: [
        { dseq: 5, scope: ['logs'], services: ['a'] },
        { dseq: 5, scope: ['shell'], services: ['a'] },
      ],
    });
    expect(granted(two)).toBe(true);
  });
});
