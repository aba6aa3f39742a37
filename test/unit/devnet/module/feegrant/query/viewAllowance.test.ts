import { expect, it } from 'vitest';
import { viewAllowance } from '../../../../../../src/devnet/module/feegrant/query/viewAllowance.ts';
import { basic } from '../../../grants.ts';
import { STRANGER, TENANT } from '../../../stage.ts';

it('viewAllowance names both people and packs what is between them', () => {
  const spendLimit = [{ denom: 'uakt', amount: 1000n }];
  const grant = { granter: TENANT, grantee: STRANGER, allowance: { kind: 'basic', spendLimit } as const };
  expect(viewAllowance(grant)).toEqual({ granter: TENANT, grantee: STRANGER, allowance: basic() });
});
