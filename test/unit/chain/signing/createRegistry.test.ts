import { MsgGrantAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { expect, it } from 'vitest';
import { messageTypes } from '../../../../src/chain/protocol/messageTypes.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';

it('knows the messages of Akash, transfers and grants', () => {
  const registry = createRegistry();
  const urls = [...messageTypes.map(([url]) => url), '/cosmos.bank.v1beta1.MsgSend', '/cosmos.authz.v1beta1.MsgGrant'];
  expect(urls.filter((url) => registry.lookupType(url) === undefined)).toEqual([]);
  const value = { granter: 'a', grantee: 'b' };
  const bytes = registry.encode({ typeUrl: MsgGrantAllowance.typeUrl, value });
  expect(MsgGrantAllowance.decode(bytes)).toMatchObject(value);
});
