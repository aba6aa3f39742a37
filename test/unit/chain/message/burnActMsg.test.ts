import { expect, it } from 'vitest';
import { burnActMsg } from '../../../../src/chain/message/burnActMsg.ts';
import { MsgBurnACT } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgBurnACT, to oneself', () => {
  const msg = burnActMsg({ owner, uact: 5n });
  expect(msg.typeUrl).toBe('/akash.bme.v1.MsgBurnACT');
  const coinsToBurn = { denom: 'uact', amount: '5' };
  expect(MsgBurnACT.decode(createRegistry().encode(msg))).toEqual({ owner, to: owner, coinsToBurn });
});
