import { describe, expect, it } from 'vitest';
import { QueryDeploymentsRequest, QueryDeploymentsResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { deploymentsQuery } from '../../../../../../src/devnet/module/deployment/query/deployments.ts';
import { deploy, undeploy } from '../../../market.ts';
import { createStage, failureCode, TENANT } from '../../../stage.ts';

const codecs = { request: QueryDeploymentsRequest, response: QueryDeploymentsResponse };

describe('deploymentsQuery', () => {
  it('lists by owner and state, page by page', () => {
    const stage = createStage();
    for (const dseq of [1n, 2n, 3n]) deploy(stage, { dseq });
    undeploy(stage, 2n);
    const list = (filters: object, pagination?: object) =>
      stage.ask(deploymentsQuery, codecs, {
        filters: { owner: TENANT, ...filters },
        ...(pagination && { pagination }),
      });
    const dseqs = (answer: QueryDeploymentsResponse) =>
      answer.deployments.map((one) => one.deployment?.id?.dseq.toString());
    expect(dseqs(list({}))).toEqual(['1', '2', '3']);
    expect(dseqs(list({ state: 'active' }))).toEqual(['1', '3']);
    expect(dseqs(list({ dseq: 2 }))).toEqual(['2']);
    expect(dseqs(list({ owner: 'akash1other' }))).toEqual([]);
    const first = list({}, { limit: 2 });
    expect(dseqs(list({}, { key: first.pagination?.nextKey }))).toEqual(['3']);
    expect(failureCode(() => list({ state: 'nosuch' }))).toBe('sdk/18');
  });
});
