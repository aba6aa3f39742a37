import { expect, it } from 'vitest';
import { pauseGroupMsg } from '../../../../src/chain/message/pauseGroupMsg.ts';
import { MsgPauseGroup } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { groupId, owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgPauseGroup', () => {
  const msg = pauseGroupMsg(groupId);
  expect(msg.typeUrl).toBe('/akash.deployment.v1beta4.MsgPauseGroup');
  expect(MsgPauseGroup.decode(createRegistry().encode(msg))).toMatchObject({ id: { owner, gseq: 1 } });
});
