import { describe, expect, it } from 'vitest';
import { AUTHORITY, refuseGovernance, requireAuthority } from '../../../../src/devnet/state/requireAuthority.ts';
import { refusalOf, TENANT } from '../stage.ts';

describe('requireAuthority', () => {
  // cosmos-sdk x/gov/types/errors.go; the address is the gov account of a node of v2.1.
  it('lets nobody through but the gov module', () => {
    expect(AUTHORITY).toBe('akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f');
    expect(refusalOf(() => requireAuthority(AUTHORITY))).toBe('ok');
    expect(refusalOf(() => requireAuthority(TENANT))).toBe('gov/13');
  });
});

describe('refuseGovernance', () => {
  it('refuses people, and tells the gov module that there is none', () => {
    expect(refusalOf(() => refuseGovernance(TENANT))).toBe('gov/13');
    expect(refusalOf(() => refuseGovernance(AUTHORITY))).toBe('sdk/37');
  });
});
