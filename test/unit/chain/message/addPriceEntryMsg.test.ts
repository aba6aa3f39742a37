import { expect, it } from 'vitest';
import { addPriceEntryMsg } from '../../../../src/chain/message/addPriceEntryMsg.ts';
import { MsgAddPriceEntry } from '../../../../src/chain/protocol/oracle.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, price } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgAddPriceEntry of oracle v2', () => {
  const msg = addPriceEntryMsg({ signer: owner, price: price.amount, timeMs: 2_000 });
  expect(msg.typeUrl).toBe('/akash.oracle.v2.MsgAddPriceEntry');
  expect(MsgAddPriceEntry.decode(createRegistry().encode(msg))).toEqual({
    signer: owner,
    id: { denom: 'akt', baseDenom: 'usd' },
    price: '1.500000000000000000',
    timestamp: { seconds: 2n, nanos: 0 },
  });
});
