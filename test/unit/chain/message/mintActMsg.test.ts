import { expect, it } from 'vitest';
import { mintActMsg } from '../../../../src/chain/message/mintActMsg.ts';
import { MsgMintACT } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgMintACT, to oneself', () => {
  const msg = mintActMsg({ owner, uakt: 5n });
  expect(msg.typeUrl).toBe('/akash.bme.v1.MsgMintACT');
  const coinsToBurn = { denom: 'uakt', amount: '5' };
  expect(MsgMintACT.decode(createRegistry().encode(msg))).toEqual({ owner, to: owner, coinsToBurn });
});
