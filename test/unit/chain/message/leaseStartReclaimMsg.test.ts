import { expect, it } from 'vitest';
import { leaseStartReclaimMsg } from '../../../../src/chain/message/leaseStartReclaimMsg.ts';
import { MsgLeaseStartReclaim } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { leaseId, wireId } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgLeaseStartReclaim', () => {
  const msg = leaseStartReclaimMsg({ id: leaseId, reason: 'decommission' });
  expect(msg.typeUrl).toBe('/akash.market.v1beta5.MsgLeaseStartReclaim');
  expect(MsgLeaseStartReclaim.decode(createRegistry().encode(msg))).toMatchObject({ id: wireId, reason: 10001 });
});
