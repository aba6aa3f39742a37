import {
  GetLatestValidatorSetRequest,
  GetLatestValidatorSetResponse,
  GetValidatorSetByHeightRequest,
  GetValidatorSetByHeightResponse,
} from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { PubKey } from 'cosmjs-types/cosmos/crypto/ed25519/keys';
import { failPlainly, failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { ChainNode } from '../chainNode.ts';
import { getBlockAt } from './getBlockAt.ts';
import type { NodeCall } from './nodeCall.ts';
import { consensusAddress } from './viewBlock.ts';

const DEFAULT_LIMIT = 100n;
const LARGEST = 2n ** 63n;

/** The validators of the block to come, as CometBFT answers whoever names no height. There is one. */
export const getLatestValidatorSetQuery = defineQuery<
  GetLatestValidatorSetRequest,
  GetLatestValidatorSetResponse,
  NodeCall
>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetLatestValidatorSet',
  request: GetLatestValidatorSetRequest,
  response: GetLatestValidatorSetResponse,
  answer({ node }, { pagination }) {
    const page = pageOf(pagination);
    return viewValidators(node, node.store.height() + 1n, page);
  },
});

/** The validators of a block. Source: cosmos-sdk `client/grpc/cmtservice/service.go`. */
export const getValidatorSetByHeightQuery = defineQuery<
  GetValidatorSetByHeightRequest,
  GetValidatorSetByHeightResponse,
  NodeCall
>({
  path: '/cosmos.base.tendermint.v1beta1.Service/GetValidatorSetByHeight',
  request: GetValidatorSetByHeightRequest,
  response: GetValidatorSetByHeightResponse,
  answer({ node }, { height, pagination }) {
    const page = pageOf(pagination);
    if (height > node.store.height())
      failQuery('InvalidArgument', 'requested block height is bigger then the chain length');
    return viewValidators(node, getBlockAt(node, height).height, page);
  },
});

/** The number of the page, counted from 1. Source: cosmos-sdk `types/query/pagination.go` ParsePagination. */
function pageOf(wish: { readonly offset: bigint; readonly limit: bigint } | undefined): bigint {
  const { offset, limit } = wish ?? { offset: 0n, limit: 0n };
  if (offset >= LARGEST) failQuery('InvalidArgument', 'offset must greater than 0');
  if (limit >= LARGEST) failQuery('InvalidArgument', 'limit must greater than 0');
  return offset / (limit || DEFAULT_LIMIT) + 1n;
}

function viewValidators({ validator }: ChainNode, blockHeight: bigint, page: bigint): GetValidatorSetByHeightResponse {
  if (page > 1n) failPlainly(`page should be within [1, 1] range, given ${page}`);
  const pubKey = { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: validator.publicKey }).finish() };
  return GetValidatorSetByHeightResponse.fromPartial({
    blockHeight,
    validators: [{ address: consensusAddress(validator.address), pubKey, votingPower: validator.votingPower }],
    pagination: { total: 1n },
  });
}
