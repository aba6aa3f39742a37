import { MsgRevokeAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { expect, it } from 'vitest';
import { revokeFeesMsg } from '../../../../src/chain/message/revokeFeesMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgRevokeAllowance', () => {
  const msg = revokeFeesMsg({ granter: owner, grantee: provider });
  expect(msg.typeUrl).toBe('/cosmos.feegrant.v1beta1.MsgRevokeAllowance');
  expect(MsgRevokeAllowance.decode(createRegistry().encode(msg))).toEqual({ granter: owner, grantee: provider });
});
