import { describe, expect, it } from 'vitest';
import { QueryDeploymentRequest, QueryDeploymentResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { deploymentQuery } from '../../../../../../src/devnet/module/deployment/query/deployment.ts';
import { deploy, HASH } from '../../../market.ts';
import { createStage, failureCode, TENANT } from '../../../stage.ts';

const codecs = { request: QueryDeploymentRequest, response: QueryDeploymentResponse };

describe('deploymentQuery', () => {
  it('shows a deployment with its groups and its escrow account', () => {
    const stage = createStage();
    deploy(stage, { reclamation: { minWindow: { seconds: 7200n, nanos: 0 } } });
    const answer = stage.ask(deploymentQuery, codecs, { id: { owner: TENANT, dseq: 1 } });
    expect(answer.deployment).toMatchObject({ state: 1, hash: HASH, reclamation: { minWindow: { seconds: 7200n } } });
    expect(answer.deployment?.createdAt.toString()).toBe('10');
    expect(answer.groups.map((group) => [group.state, group.groupSpec?.name])).toEqual([[1, 'westcoast']]);
    expect(answer.escrowAccount).toMatchObject({
      id: { scope: 1, xid: `${TENANT}/1` },
      state: { owner: TENANT, state: 1, funds: [{ denom: 'uact', amount: '5000000' }] },
    });
  });

  it('does not find what there is not', () => {
    const stage = createStage();
    expect(failureCode(() => stage.ask(deploymentQuery, codecs, { id: { owner: TENANT, dseq: 1 } }))).toBe('sdk/22');
    expect(failureCode(() => stage.ask(deploymentQuery, codecs, { id: { owner: 'x', dseq: 1 } }))).toBe('sdk/18');
  });
});
