import { expect, it } from 'vitest';
import { QueryDeploymentResponse } from '../../../../src/chain/protocol/akash.ts';
import { decodeDeployment } from '../../../../src/chain/query/deploymentView.ts';
import { deploymentId, groupId, groupSpec, wireId } from '../../../helpers/chainFixtures.ts';

it('shows a deployment with its groups', () => {
  const hash = new Uint8Array(32).fill(5);
  const { owner, dseq, gseq } = wireId;
  const response = QueryDeploymentResponse.fromPartial({
    deployment: { id: { owner, dseq }, state: 1, hash, createdAt: 8 },
    groups: [{ id: { owner, dseq, gseq }, state: 2, groupSpec, createdAt: 8 }],
    escrowAccount: { state: { state: 1 } },
  });
  expect(decodeDeployment(response)).toEqual({
    id: deploymentId,
    state: 'active',
    hash,
    createdAt: 8n,
    groups: [{ id: groupId, state: 'paused', spec: groupSpec, createdAt: 8n }],
    escrow: expect.objectContaining({ state: 'open' }),
  });
});

it('shows the reclamation it demands, if any', () => {
  const reclamation = { minWindow: { seconds: 60n, nanos: 0 } };
  const response = QueryDeploymentResponse.fromPartial({ deployment: { state: 2, reclamation } as object });
  expect(decodeDeployment(response)).toMatchObject({ state: 'closed', reclamation });
});
