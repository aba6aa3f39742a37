import { describe, expect, it } from 'vitest';
import { QueryEscrowAccountsRequest, QueryEscrowAccountsResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { accountsQuery } from '../../../../../../src/devnet/module/escrow/query/accounts.ts';
import { deploy, leaseOut, undeploy } from '../../../market.ts';
import { createStage, failureCode, TENANT } from '../../../stage.ts';

const codecs = { request: QueryEscrowAccountsRequest, response: QueryEscrowAccountsResponse };

describe('escrow accountsQuery', () => {
  it('lists by state and by the beginning of the id', () => {
    const stage = createStage();
    leaseOut(stage);
    deploy(stage, { dseq: 2n });
    undeploy(stage, 2n);
    const list = (request: object) => stage.ask(accountsQuery, codecs, request).accounts.map((one) => one.id?.xid);
    expect(list({ xid: 'deployment' })).toEqual([`${TENANT}/1`, `${TENANT}/2`]);
    expect(list({ state: 'closed' })).toEqual([`${TENANT}/2`]);
    expect(list({ xid: `deployment/${TENANT}/2` })).toEqual([`${TENANT}/2`]);
    expect(list({})).toHaveLength(3);
    expect(failureCode(() => list({ state: 'broke' }))).toBe('sdk/18');
  });
});
