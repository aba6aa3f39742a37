import { expect, it } from 'vitest';
import { closeDeploymentMsg } from '../../../../src/chain/message/closeDeploymentMsg.ts';
import { MsgCloseDeployment } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { deploymentId, owner, wireId } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgCloseDeployment', () => {
  const msg = closeDeploymentMsg(deploymentId);
  expect(msg.typeUrl).toBe('/akash.deployment.v1beta4.MsgCloseDeployment');
  expect(MsgCloseDeployment.decode(createRegistry().encode(msg))).toMatchObject({ id: { owner, dseq: wireId.dseq } });
});
