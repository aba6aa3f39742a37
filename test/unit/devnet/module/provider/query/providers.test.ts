import { toBech32 } from '@cosmjs/encoding';
import { describe, expect, it } from 'vitest';
import { Provider, QueryProvidersRequest, QueryProvidersResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { providers } from '../../../../../../src/devnet/module/provider/providers.ts';
import { providersQuery } from '../../../../../../src/devnet/module/provider/query/providers.ts';
import { register } from '../../../market.ts';
import { createStage, failureCode, PROVIDER, RIVAL } from '../../../stage.ts';

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
    // node `x/provider/keeper/grpc_query.go`: Internal
    expect(failureCode(() => list({ offset: 1, key: first.pagination?.nextKey }))).toBe('sdk/6');
  });

  it('orders them by the bytes of their addresses', () => {
    const stage = createStage();
    const owners = [9, 200, 1].map((byte) => toBech32('akash', new Uint8Array(20).fill(byte)));
    for (const owner of owners) providers.put(stage.state, owner, Provider.fromPartial({ owner }));
    const codecs = { request: QueryProvidersRequest, response: QueryProvidersResponse };
    const listed = stage.ask(providersQuery, codecs, {}).providers.map(({ owner }) => owner);
    expect(listed).toEqual([owners[2], owners[0], owners[1]]);
  });
});
