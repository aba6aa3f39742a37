import { MsgExec } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { expect, it } from 'vitest';
import { encodeAny } from '../../../../src/chain/message/encodeAny.ts';
import { execMsg } from '../../../../src/chain/message/execMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { anyMsg, provider } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgExec', () => {
  const msg = execMsg({ grantee: provider, messages: [anyMsg, anyMsg] });
  expect(msg.typeUrl).toBe('/cosmos.authz.v1beta1.MsgExec');
  const packed = encodeAny(anyMsg);
  expect(MsgExec.decode(createRegistry().encode(msg))).toEqual({ grantee: provider, msgs: [packed, packed] });
});
