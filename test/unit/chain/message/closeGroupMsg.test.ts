import { expect, it } from 'vitest';
import { closeGroupMsg } from '../../../../src/chain/message/closeGroupMsg.ts';
import { MsgCloseGroup } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { groupId, owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgCloseGroup', () => {
  const msg = closeGroupMsg(groupId);
  expect(msg.typeUrl).toBe('/akash.deployment.v1beta4.MsgCloseGroup');
  expect(MsgCloseGroup.decode(createRegistry().encode(msg))).toMatchObject({ id: { owner, gseq: 1 } });
});
