import { expect, it } from 'vitest';
import { closeLeaseMsg } from '../../../../src/chain/message/closeLeaseMsg.ts';
import { MsgCloseLease } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { leaseId, wireId } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgCloseLease', () => {
  const msg = closeLeaseMsg(leaseId);
  expect(msg.typeUrl).toBe('/akash.market.v1beta5.MsgCloseLease');
  expect(MsgCloseLease.decode(createRegistry().encode(msg))).toMatchObject({ id: wireId, reason: 1 });
});
