import { expect, it } from 'vitest';
import { viewGrant, viewGrantAuthorization } from '../../../../../../src/devnet/module/authz/query/viewGrant.ts';
import { generic, SEND } from '../../../grants.ts';
import { STRANGER, TENANT } from '../../../stage.ts';

it('views show what is granted, until when, and to whom', () => {
  const people = { granter: TENANT, grantee: STRANGER };
  const grant = {
    ...people,
    authorization: { kind: 'generic', messageType: SEND } as const,
    expiresNs: 1_500_000_000n,
  };
  const expected = { authorization: generic(), expiration: { seconds: 1n, nanos: 500_000_000 } };
  expect(viewGrant(grant)).toEqual(expected);
  expect(viewGrantAuthorization(grant)).toEqual({ ...people, ...expected });
  expect(viewGrant({ ...people, authorization: grant.authorization }).expiration).toBeUndefined();
});
