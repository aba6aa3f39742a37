import { expect, it } from 'vitest';
import { createLeaseMsg } from '../../../../src/chain/message/createLeaseMsg.ts';
import { MsgCreateLease } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { leaseId, wireId } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgCreateLease', () => {
  const msg = createLeaseMsg(leaseId);
  expect(msg.typeUrl).toBe('/akash.market.v1beta5.MsgCreateLease');
  expect(MsgCreateLease.decode(createRegistry().encode(msg))).toMatchObject({ bidId: wireId });
});
