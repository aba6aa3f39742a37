import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { expect, it } from 'vitest';
import { sendMsg } from '../../../../src/chain/message/sendMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgSend', () => {
  const msg = sendMsg({ from: owner, to: provider, amount: [{ denom: 'uakt', amount: 9n }] });
  expect(msg.typeUrl).toBe('/cosmos.bank.v1beta1.MsgSend');
  expect(MsgSend.decode(createRegistry().encode(msg))).toEqual({
    fromAddress: owner,
    toAddress: provider,
    amount: [{ denom: 'uakt', amount: '9' }],
  });
});
