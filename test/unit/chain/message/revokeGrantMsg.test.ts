import { MsgRevoke } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { expect, it } from 'vitest';
import { DEPOSIT_MESSAGE, revokeGrantMsg } from '../../../../src/chain/message/revokeGrantMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('takes back the grant of deposits, or of another message type', () => {
  const pair = { granter: owner, grantee: provider };
  const typeOf = (msg: ReturnType<typeof revokeGrantMsg>) => MsgRevoke.decode(createRegistry().encode(msg));
  expect(typeOf(revokeGrantMsg(pair))).toEqual({ ...pair, msgTypeUrl: '/akash.escrow.v1.MsgAccountDeposit' });
  expect(typeOf(revokeGrantMsg({ ...pair, messageType: '/some.Msg' })).msgTypeUrl).toBe('/some.Msg');
  expect(DEPOSIT_MESSAGE).toBe('/akash.escrow.v1.MsgAccountDeposit');
});
