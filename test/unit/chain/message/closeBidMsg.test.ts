import { expect, it } from 'vitest';
import { closeBidMsg } from '../../../../src/chain/message/closeBidMsg.ts';
import { MsgCloseBid } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { leaseId, wireId } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgCloseBid', () => {
  const msg = closeBidMsg({ id: leaseId, reason: 'manifest_timeout' });
  expect(msg.typeUrl).toBe('/akash.market.v1beta5.MsgCloseBid');
  expect(MsgCloseBid.decode(createRegistry().encode(msg))).toMatchObject({ id: wireId, reason: 10003 });
});
