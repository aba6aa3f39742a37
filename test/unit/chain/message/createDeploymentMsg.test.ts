import { expect, it } from 'vitest';
import { createDeploymentMsg } from '../../../../src/chain/message/createDeploymentMsg.ts';
import { MsgCreateDeployment } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { deploymentId, deposit, groupSpec, owner, wireId } from '../../../helpers/chainFixtures.ts';

const hash = new Uint8Array(32).fill(3);
const reclamation = { minWindow: { seconds: 60n, nanos: 0 } };

it('is what the chain reads as MsgCreateDeployment', () => {
  const msg = createDeploymentMsg({
    id: deploymentId,
    groups: [groupSpec],
    hash,
    deposit,
    sources: ['grant', 'balance'],
    reclamation,
  });
  expect(msg.typeUrl).toBe('/akash.deployment.v1beta4.MsgCreateDeployment');
  expect(MsgCreateDeployment.decode(createRegistry().encode(msg))).toMatchObject({
    id: { owner, dseq: wireId.dseq },
    groups: [groupSpec],
    hash,
    deposit: { amount: { denom: 'uact', amount: '500000' }, sources: [2, 1] },
    reclamation,
  });
});
