import { describe, expect, it } from 'vitest';
import { MODULE_PERMISSIONS } from '../../../../../src/devnet/module/auth/modulePermissions.ts';

describe('MODULE_PERMISSIONS', () => {
  // node app/mac.go.
  it('lets only some modules mint and burn', () => {
    const allowed = (what: string) =>
      Object.entries(MODULE_PERMISSIONS).flatMap(([name, permissions]) => (permissions.includes(what) ? name : []));
    expect(allowed('minter')).toEqual(['mint', 'bme', 'transfer']);
    expect(allowed('burner')).toEqual(['bonded_tokens_pool', 'not_bonded_tokens_pool', 'gov', 'bme', 'transfer']);
  });
});
