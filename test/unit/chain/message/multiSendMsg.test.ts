import { MsgMultiSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { expect, it } from 'vitest';
import { multiSendMsg } from '../../../../src/chain/message/multiSendMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

it('gives as much as it hands out', () => {
  const to = [
    { address: provider, amount: 3n },
    { address: owner, amount: 4n },
  ];
  const msg = multiSendMsg({ from: owner, denom: 'uakt', to });
  expect(msg.typeUrl).toBe('/cosmos.bank.v1beta1.MsgMultiSend');
  const uakt = (amount: string) => [{ denom: 'uakt', amount }];
  expect(MsgMultiSend.decode(createRegistry().encode(msg))).toEqual({
    inputs: [{ address: owner, coins: uakt('7') }],
    outputs: [
      { address: provider, coins: uakt('3') },
      { address: owner, coins: uakt('4') },
    ],
  });
});
