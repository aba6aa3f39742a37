import { describe, expect, it } from 'vitest';
import { viewDeployment, viewGroup } from '../../../../../../src/devnet/module/deployment/query/views.ts';
import { deployments, groups } from '../../../../../../src/devnet/module/deployment/records.ts';
import { deploy } from '../../../market.ts';
import { createStage, TENANT } from '../../../stage.ts';

describe('views of deployments', () => {
  it('have the protobuf’s form', () => {
    const stage = createStage();
    deploy(stage);
    const id = { owner: TENANT, dseq: 1n };
    const group = viewGroup(groups.find(stage.state, { ...id, gseq: 1 })!);
    expect([group.id?.dseq.toString(), group.id?.gseq, group.createdAt.toString()]).toEqual(['1', 1, '10']);
    const view = viewDeployment(stage.context(), deployments.find(stage.state, id)!);
    expect(view.deployment?.reclamation).toBeUndefined();
    expect([view.groups.length, view.escrowAccount?.state?.owner]).toEqual([1, TENANT]);
  });
});
