import { describe, expect, it } from 'vitest';
import { QueryProvidersRequest, QueryProvidersResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { providersQuery } from '../../../../../../src/devnet/module/provider/query/providers.ts';
import { register } from '../../../market.ts';
import { createStage, PROVIDER, RIVAL } from '../../../stage.ts';

describe('providersQuery', () => {
  it('lists all, page by page', () => {
    const stage = createStage();
    for (const owner of [PROVIDER, RIVAL]) register(stage, owner);
    const codecs = { request: QueryProvidersRequest, response: QueryProvidersResponse };
    const list = (pagination?: object) => stage.ask(providersQuery, codecs, pagination ? { pagination } : {});
    expect(
      list()
        .providers.map(({ owner }) => owner)
        .sort(),
    ).toEqual([PROVIDER, RIVAL].sort());
    const first = list({ limit: 1, countTotal: true });
    expect([first.providers.length, first.pagination?.total.toString()]).toEqual([1, '2']);
    expect(list({ limit: 1, key: first.pagination?.nextKey }).providers[0]?.owner).not.toBe(first.providers[0]?.owner);
  });
});
