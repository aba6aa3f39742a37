import { expect, it } from 'vitest';
import { withdrawLeaseMsg } from '../../../../src/chain/message/withdrawLeaseMsg.ts';
import { MsgWithdrawLease } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { leaseId, wireId } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgWithdrawLease', () => {
  const msg = withdrawLeaseMsg(leaseId);
  expect(msg.typeUrl).toBe('/akash.market.v1beta5.MsgWithdrawLease');
  expect(MsgWithdrawLease.decode(createRegistry().encode(msg))).toMatchObject({ id: wireId });
});
