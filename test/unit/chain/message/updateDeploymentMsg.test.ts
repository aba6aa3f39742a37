import { expect, it } from 'vitest';
import { updateDeploymentMsg } from '../../../../src/chain/message/updateDeploymentMsg.ts';
import { MsgUpdateDeployment } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { deploymentId, owner, wireId } from '../../../helpers/chainFixtures.ts';

const hash = new Uint8Array(32).fill(3);

it('is what the chain reads as MsgUpdateDeployment', () => {
  const msg = updateDeploymentMsg({ id: deploymentId, hash });
  expect(msg.typeUrl).toBe('/akash.deployment.v1beta4.MsgUpdateDeployment');
  expect(MsgUpdateDeployment.decode(createRegistry().encode(msg))).toMatchObject({
    id: { owner, dseq: wireId.dseq },
    hash,
  });
});
