import { describe, expect, it } from 'vitest';
import { QueryGroupRequest, QueryGroupResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { groupQuery } from '../../../../../../src/devnet/module/deployment/query/group.ts';
import { deploy } from '../../../market.ts';
import { createStage, failureCode, TENANT } from '../../../stage.ts';

const codecs = { request: QueryGroupRequest, response: QueryGroupResponse };

describe('groupQuery', () => {
  it('shows a group', () => {
    const stage = createStage();
    deploy(stage);
    const ask = (gseq: number, owner = TENANT) => stage.ask(groupQuery, codecs, { id: { owner, dseq: 1, gseq } });
    expect(ask(1).group).toMatchObject({ state: 1, groupSpec: { name: 'westcoast', resources: [{ count: 1 }] } });
    expect(failureCode(() => ask(2))).toBe('sdk/22');
    expect(failureCode(() => ask(1, 'x'))).toBe('sdk/18');
  });
});
