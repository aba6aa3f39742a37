import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { GetNodeInfoRequest } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../../../src/devnet/node/answerQuery.ts';
import { BEN } from '../signing.ts';
import { nodeWithTx } from '../testNode.ts';

const BALANCE = '/cosmos.bank.v1beta1.Query/Balance';
const request = QueryBalanceRequest.encode({ address: BEN.address, denom: 'uakt' }).finish();

describe('answerQuery', () => {
  const { node } = nodeWithTx();

  it('answers from the last committed state', () => {
    const answer = answerQuery(node, BALANCE, request, 0n);
    expect([answer.code, answer.height]).toEqual([0, 2n]);
    expect(QueryBalanceResponse.decode(answer.value).balance?.amount).toBe('1000000001');
    expect(answerQuery(node, BALANCE, request, 2n).code).toBe(0);
  });

  it('answers about the node itself', () => {
    const path = '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo';
    expect(answerQuery(node, path, GetNodeInfoRequest.encode({}).finish(), 0n).code).toBe(0);
  });

  it.each([
    ['an unknown path', '/no.such.Query/Path', request, 0n, 6],
    ['another height', BALANCE, request, 1n, 18],
    ['a request that is none', BALANCE, new Uint8Array([0xff]), 0n, 18],
    ['an account that is not there', '/cosmos.auth.v1beta1.Query/Account', request.subarray(0, 2), 0n, 18],
  ])('refuses %s', (_, path, data, height, code) => {
    expect(answerQuery(node, path, data, height)).toMatchObject({ codespace: 'sdk', code, value: new Uint8Array() });
  });
});
