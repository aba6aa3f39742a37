import { describe, expect, it } from 'vitest';
import {
  accounts,
  createModuleAccounts,
  ensureAccount,
  isBlocked,
} from '../../../../../src/devnet/module/auth/accounts.ts';
import { createKeyValues } from '../../../../../src/devnet/state/keyValues.ts';
import { STRANGER, TENANT } from '../../stage.ts';

// The escrow module's address on the live network follows from the SDK's rule: the first 20 bytes of SHA-256 over its name.
const ESCROW = 'akash14pphss726thpwws3yc458hggufynm9x77l4l2u';

describe('accounts', () => {
  it('get the next number, once', () => {
    const state = createKeyValues();
    expect(ensureAccount({ state }, TENANT)).toEqual({ address: TENANT, accountNumber: 0n, sequence: 0n });
    expect(ensureAccount({ state }, STRANGER).accountNumber).toBe(1n);
    expect(ensureAccount({ state }, TENANT).accountNumber).toBe(0n);
    expect(accounts.find(state, STRANGER)?.accountNumber).toBe(1n);
  });

  it('of modules are blocked, and those of people are not', () => {
    const state = createKeyValues();
    createModuleAccounts({ state });
    ensureAccount({ state }, TENANT);
    expect(accounts.find(state, ESCROW)?.moduleName).toBe('escrow');
    expect(isBlocked({ state }, ESCROW)).toBe(true);
    expect(isBlocked({ state }, TENANT)).toBe(false);
    expect(isBlocked({ state }, STRANGER)).toBe(false);
  });
});
