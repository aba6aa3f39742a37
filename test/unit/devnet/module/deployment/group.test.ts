import { describe, expect, it } from 'vitest';
import { Group_State } from '../../../../../src/chain/protocol/akash.ts';
import type { WireEvent } from '../../../../../src/chain/protocol/marketplaceEvent.ts';
import { endGroup, getGroup, resumeGroup, suspendGroup } from '../../../../../src/devnet/module/deployment/group.ts';
import { deploy } from '../../market.ts';
import { createStage, refusalOf, TENANT, typesOf } from '../../stage.ts';

const id = { owner: TENANT, dseq: 1n, gseq: 1 };

describe('group', () => {
  it('changes its state and says so', () => {
    const stage = createStage();
    deploy(stage);
    const events: WireEvent[] = [];
    const context = { ...stage.context(), emit: (event: WireEvent) => void events.push(event) };
    suspendGroup(context, getGroup(context, id));
    expect(getGroup(context, id).state).toBe(Group_State.paused);
    resumeGroup(context, getGroup(context, id));
    expect(getGroup(context, id).state).toBe(Group_State.open);
    endGroup(context, getGroup(context, id), Group_State.insufficient_funds);
    expect(getGroup(context, id).state).toBe(Group_State.insufficient_funds);
    expect(typesOf(events)).toEqual(['EventGroupPaused', 'EventGroupStarted', 'EventGroupClosed']);
  });

  it('is refused when there is none', () => {
    expect(refusalOf(() => getGroup(createStage().context(), id))).toBe('deployment/14');
  });
});
