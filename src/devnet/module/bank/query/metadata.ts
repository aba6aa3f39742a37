import {
  QueryDenomMetadataByQueryStringRequest,
  QueryDenomMetadataByQueryStringResponse,
  QueryDenomMetadataRequest,
  QueryDenomMetadataResponse,
  QueryDenomsMetadataRequest,
  QueryDenomsMetadataResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { takePage } from '../../../query/page.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { METADATA } from '../metadata.ts';
import { requireDenomArgument } from './requireDenomArgument.ts';

/** What is known of every denom. */
export const denomsMetadataQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/DenomsMetadata',
  request: QueryDenomsMetadataRequest,
  response: QueryDenomsMetadataResponse,
  answer(_, request) {
    const rows = METADATA.map((one) => ({ key: one.base, value: one }));
    const { values, pagination } = takePage(rows, request.pagination, { failAs: 'Internal' });
    return { metadatas: values, pagination: PageResponse.fromPartial(pagination) };
  },
});

/** What is known of one. */
export const denomMetadataQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/DenomMetadata',
  request: QueryDenomMetadataRequest,
  response: QueryDenomMetadataResponse,
  answer: (_, { denom }) => ({ metadata: getMetadata(denom) }),
});

/** The same, asked in another way over REST. */
export const denomMetadataByQueryStringQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/DenomMetadataByQueryString',
  request: QueryDenomMetadataByQueryStringRequest,
  response: QueryDenomMetadataByQueryStringResponse,
  answer: (_, { denom }) => ({ metadata: getMetadata(denom) }),
});

function getMetadata(denom: string) {
  requireDenomArgument(denom);
  const found = METADATA.find(({ base }) => base === denom);
  return found ?? failQuery('NotFound', `client metadata for denom ${denom}`);
}
