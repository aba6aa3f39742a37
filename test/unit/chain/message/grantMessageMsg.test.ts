import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { expect, it } from 'vitest';
import { grantMessageMsg } from '../../../../src/chain/message/grantMessageMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('names the message type', () => {
  const msg = grantMessageMsg({ granter: owner, grantee: provider, messageType: '/some.Msg' });
  const { authorization } = MsgGrant.decode(createRegistry().encode(msg)).grant;
  expect(authorization?.typeUrl).toBe('/cosmos.authz.v1beta1.GenericAuthorization');
  expect(GenericAuthorization.decode(authorization!.value)).toEqual({ msg: '/some.Msg' });
});
