import { expect, it } from 'vitest';
import { burnMintMsg } from '../../../../src/chain/message/burnMintMsg.ts';
import { MsgBurnMint } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgBurnMint', () => {
  const msg = burnMintMsg({ owner, burn: { denom: 'uact', amount: 5n }, mintDenom: 'uakt' });
  expect(msg.typeUrl).toBe('/akash.bme.v1.MsgBurnMint');
  expect(MsgBurnMint.decode(createRegistry().encode(msg))).toEqual({
    owner,
    to: owner,
    coinsToBurn: { denom: 'uact', amount: '5' },
    denomToMint: 'uakt',
  });
});
