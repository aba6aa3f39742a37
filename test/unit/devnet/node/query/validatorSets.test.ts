import {
  GetLatestValidatorSetRequest,
  GetLatestValidatorSetResponse,
  GetValidatorSetByHeightRequest,
  GetValidatorSetByHeightResponse,
} from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { PubKey } from 'cosmjs-types/cosmos/crypto/ed25519/keys';
import { describe, expect, it } from 'vitest';
import {
  getLatestValidatorSetQuery,
  getValidatorSetByHeightQuery,
} from '../../../../../src/devnet/node/query/validatorSets.ts';
import { nodeWithTx } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

const { node } = nodeWithTx();
const latest = (request: object = {}) =>
  askNode(
    node,
    getLatestValidatorSetQuery,
    { request: GetLatestValidatorSetRequest, response: GetLatestValidatorSetResponse },
    request,
  );
const byHeight = (request: object) =>
  askNode(
    node,
    getValidatorSetByHeightQuery,
    { request: GetValidatorSetByHeightRequest, response: GetValidatorSetByHeightResponse },
    request,
  );

describe('validator sets', () => {
  it('hold the one validator', () => {
    const { blockHeight, validators, pagination } = latest();
    // cometbft `rpc/core/consensus.go` Validators: the latest uncommitted height
    expect([blockHeight, validators.length, pagination?.total]).toEqual([3n, 1, 1n]);
    expect(validators[0]?.address).toMatch(/^akashvalcons1/);
    expect(validators[0]?.pubKey?.typeUrl).toBe('/cosmos.crypto.ed25519.PubKey');
    expect(PubKey.decode(validators[0]!.pubKey!.value).key).toEqual(node.validator.publicKey);
    expect(validators[0]?.votingPower).toBe(node.validator.votingPower);
    expect(byHeight({ height: 1n }).blockHeight).toBe(1n);
  });

  // cosmos-sdk `types/query/pagination.go` ParsePagination, cometbft `rpc/core/env.go` validatePage: 3 InvalidArgument, 2 Unknown
  it('have one page', () => {
    expect(latest({ pagination: { offset: 5n, limit: 100n } }).validators.length).toBe(1);
    expect(statusOf(() => latest({ pagination: { offset: 1n, limit: 1n } }))).toBe(2);
    expect(statusOf(() => latest({ pagination: { offset: 2n ** 63n, limit: 1n } }))).toBe(3);
    expect(statusOf(() => latest({ pagination: { limit: 2n ** 63n } }))).toBe(3);
  });

  it('are refused for heights without a block', () => {
    expect([3n, 0n, -1n].map((height) => statusOf(() => byHeight({ height })))).toEqual([3, 2, 2]);
  });
});
