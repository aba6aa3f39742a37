import { describe, expect, it } from 'vitest';
import { Deployment_State } from '../../../../../src/chain/protocol/akash.ts';
import {
  endDeployment,
  getActiveDeployment,
  getDeployment,
  groupsOf,
} from '../../../../../src/devnet/module/deployment/deployment.ts';
import { deploy, group } from '../../market.ts';
import { createStage, refusalOf, TENANT, typesOf } from '../../stage.ts';

const id = { owner: TENANT, dseq: 1n };

describe('deployment', () => {
  it('is got by its id', () => {
    const stage = createStage();
    deploy(stage);
    expect(getDeployment(stage.context(), id)).toMatchObject({ id, state: Deployment_State.active, createdAt: 10n });
    expect(refusalOf(() => getDeployment(stage.context(), { ...id, dseq: 2n }))).toBe('deployment/4');
  });

  it('lists its groups in the order of their numbers', () => {
    const stage = createStage();
    deploy(stage, { groups: Array.from({ length: 11 }, (_, index) => group('1', { name: `g${index}` })) });
    expect(groupsOf(stage.context(), id).map((one) => one.id.gseq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(groupsOf(stage.context(), { ...id, dseq: 2n })).toEqual([]);
  });

  it('is not active any more once it has ended', () => {
    const stage = createStage();
    deploy(stage);
    const events: string[] = [];
    const context = {
      ...stage.context(),
      emit: (event: { type: string; attributes: [] }) => void events.push(...typesOf([event])),
    };
    endDeployment(context as never, getActiveDeployment(context, id));
    expect(events).toEqual(['EventDeploymentClosed']);
    expect(refusalOf(() => getActiveDeployment(stage.context(), id))).toBe('deployment/5');
  });
});
