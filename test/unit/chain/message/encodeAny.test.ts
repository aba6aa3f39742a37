import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { expect, it } from 'vitest';
import { encodeAny } from '../../../../src/chain/message/encodeAny.ts';
import { anyMsg } from '../../../helpers/chainFixtures.ts';

it('packs a message under its type', () => {
  const packed = encodeAny(anyMsg);
  expect(packed.typeUrl).toBe('/cosmos.bank.v1beta1.MsgSend');
  expect(MsgSend.decode(packed.value)).toEqual(anyMsg.value);
});
