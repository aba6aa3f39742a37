import { expect, it } from 'vitest';
import { startGroupMsg } from '../../../../src/chain/message/startGroupMsg.ts';
import { MsgStartGroup } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { groupId, owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgStartGroup', () => {
  const msg = startGroupMsg(groupId);
  expect(msg.typeUrl).toBe('/akash.deployment.v1beta4.MsgStartGroup');
  expect(MsgStartGroup.decode(createRegistry().encode(msg))).toMatchObject({ id: { owner, gseq: 1 } });
});
