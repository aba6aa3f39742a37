import * as q from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import {
  denomMetadataByQueryStringQuery,
  denomMetadataQuery,
  denomsMetadataQuery,
} from '../../../../../../src/devnet/module/bank/query/metadata.ts';
import { createStage, failureCode } from '../../../stage.ts';

const stage = createStage();
const one = { request: q.QueryDenomMetadataRequest, response: q.QueryDenomMetadataResponse };
const byText = {
  request: q.QueryDenomMetadataByQueryStringRequest,
  response: q.QueryDenomMetadataByQueryStringResponse,
};

describe('queries of what is known of denoms', () => {
  it('tell all, by denom', () => {
    const all = { request: q.QueryDenomsMetadataRequest, response: q.QueryDenomsMetadataResponse };
    const { metadatas, pagination } = stage.ask(denomsMetadataQuery, all, {} as never);
    expect(metadatas.map(({ base, symbol }) => `${base} ${symbol}`)).toEqual(['uact ACT', 'uakt AKT']);
    expect(pagination?.total).toBe(2n);
  });

  it('tell one, in either way of asking', () => {
    expect(stage.ask(denomMetadataQuery, one, { denom: 'uakt' } as never).metadata.display).toBe('akt');
    expect(stage.ask(denomMetadataByQueryStringQuery, byText, { denom: 'uact' } as never).metadata.symbol).toBe('ACT');
  });

  // cosmos-sdk x/bank/keeper/grpc_query.go: NotFound and InvalidArgument.
  it('refuse what is unknown, and what is no denom', () => {
    expect(failureCode(() => stage.ask(denomMetadataQuery, one, { denom: 'ufoo' } as never))).toBe('sdk/22');
    expect(failureCode(() => stage.ask(denomMetadataQuery, one, { denom: '1' } as never))).toBe('sdk/18');
  });
});
