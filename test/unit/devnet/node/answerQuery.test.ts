import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { GetNodeInfoRequest } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { answerGrpc, answerQuery, grpcPaths } from '../../../../src/devnet/node/answerQuery.ts';
import { actorFor, BEN } from '../signing.ts';
import { nodeWithTx } from '../testNode.ts';

const BALANCE = '/cosmos.bank.v1beta1.Query/Balance';
const NODE_INFO = '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo';
const BROADCAST = '/cosmos.tx.v1beta1.Service/BroadcastTx';
const request = QueryBalanceRequest.encode({ address: BEN.address, denom: 'uakt' }).finish();
const nobody = QueryBalanceRequest.encode({ address: actorFor('nobody').address, denom: '' }).finish();
const { node } = nodeWithTx();

describe('answerQuery', () => {
  it('answers from the last committed state', () => {
    const answer = answerQuery(node, BALANCE, request, 0n);
    expect([answer.code, answer.height]).toEqual([0, 2n]);
    expect(QueryBalanceResponse.decode(answer.value).balance?.amount).toBe('1000000001');
    expect(answerQuery(node, BALANCE, request, 2n).code).toBe(0);
  });

  it('answers about the node itself', () => {
    expect(answerQuery(node, NODE_INFO, GetNodeInfoRequest.encode({}).finish(), 0n).code).toBe(0);
  });

  // Seen at a node of v2.1.0-rc12: a service beside the router.
  it('knows no discovery, which the gRPC door answers for any height', () => {
    const path = '/akash.discovery.v1.Discovery/GetInfo';
    expect(answerQuery(node, path, new Uint8Array(), 0n)).toMatchObject({ codespace: 'sdk', code: 6 });
    expect(answerGrpc(node, path, new Uint8Array(), 99n).ok).toBe(true);
  });

  it('answers what is no method', () => {
    expect(answerQuery(node, '/app/version', new Uint8Array(), 0n)).toMatchObject({ code: 0, height: 2n });
  });

  // cosmos-sdk `baseapp/abci.go` Query, handleQueryGRPC, CreateQueryContextWithCheckHeader
  it.each([
    ['an unknown path', '/no.such.Query/Path', request, 0n, 6, 0n],
    ['no path', '', request, 0n, 6, 0n],
    ['a broadcast', BROADCAST, new Uint8Array(), 0n, 18, 0n],
    ['a height to come', BALANCE, request, 3n, 26, 0n],
    ['a height below zero', BALANCE, request, -1n, 18, 0n],
    ['a request that is none', BALANCE, new Uint8Array([0xff]), 0n, 18, 2n],
    ['an account that is not there', '/cosmos.auth.v1beta1.Query/Account', nobody, 0n, 22, 2n],
  ])('refuses %s', (_, path, data, height, code, answered) => {
    const refused = { codespace: 'sdk', code, value: new Uint8Array(), height: answered };
    expect(answerQuery(node, path, data, height)).toMatchObject(refused);
  });
});

describe('grpcPaths', () => {
  it('are those that are answered, each once', () => {
    expect(grpcPaths).toEqual(expect.arrayContaining([BALANCE, NODE_INFO, BROADCAST]));
    expect(new Set(grpcPaths).size).toBe(grpcPaths.length);
  });
});

describe('answerGrpc', () => {
  it('answers with the height of the state', () => {
    const answer = answerGrpc(node, BALANCE, request, 0n);
    expect(answer).toMatchObject({ ok: true, height: 2n });
    expect(answer.ok && QueryBalanceResponse.decode(answer.value).balance?.amount).toBe('1000000001');
  });

  // google.golang.org/grpc `server.go`: 12 is Unimplemented, 13 Internal; cosmossdk.io/errors: 2 is Unknown
  it.each([
    ['a service that is not there', '/no.such.Query/Path', 0n, 12, 'unknown service no.such.Query'],
    [
      'a method that is not there',
      '/cosmos.bank.v1beta1.Query/No',
      0n,
      12,
      'unknown method No for service cosmos.bank.v1beta1.Query',
    ],
    ['a path that is none', '/nothing', 0n, 12, 'malformed method name: "/nothing"'],
    [
      'a height to come',
      BALANCE,
      3n,
      2,
      'codespace sdk code 26: invalid height: cannot query with height in the future; please provide a valid height',
    ],
  ])('refuses %s before it looks at the state', (_, path, height, code, message) => {
    expect(answerGrpc(node, path, request, height)).toEqual({ ok: false, code, message });
  });

  it('says the status of a failed call, and the height if it got as far as its method', () => {
    expect(answerGrpc(node, BALANCE, new Uint8Array(), 0n)).toMatchObject({ ok: false, code: 3, height: 2n });
    expect(answerGrpc(node, BALANCE, new Uint8Array([0xff]), 0n)).toEqual({
      ok: false,
      code: 13,
      message: 'grpc: error unmarshalling request: unexpected EOF',
    });
  });
});
