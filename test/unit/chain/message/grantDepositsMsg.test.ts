import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { expect, it } from 'vitest';
import { grantDepositsMsg } from '../../../../src/chain/message/grantDepositsMsg.ts';
import { DepositAuthorization } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('carries scopes, sorted limits, and the zero that the node insists on', () => {
  const spendLimits = [
    { denom: 'uakt', amount: 2n },
    { denom: 'uact', amount: 1n },
  ];
  const msg = grantDepositsMsg({ granter: owner, grantee: provider, scopes: ['deployment', 'bid'], spendLimits });
  const { granter, grantee, grant } = MsgGrant.decode(createRegistry().encode(msg));
  expect([granter, grantee, grant.authorization?.typeUrl]).toEqual([
    owner,
    provider,
    '/akash.escrow.v1.DepositAuthorization',
  ]);
  expect(DepositAuthorization.decode(grant.authorization!.value)).toEqual({
    scopes: [1, 2],
    spendLimit: { denom: 'uakt', amount: '0' },
    spendLimits: [
      { denom: 'uact', amount: '1' },
      { denom: 'uakt', amount: '2' },
    ],
  });
});
